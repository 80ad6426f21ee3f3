import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/test-database.ts';
import { mails } from './mails.table.ts';
import { postMail } from './post-mail.ts';
import { smtpCarrier } from './smtp-carrier.ts';
import { workOnMail } from './work-on-mails.ts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
const servers: SMTPServer[] = [];

beforeAll(async () => {
  database = await openTestDatabase(`mails_${randomUUID().slice(0, 8)}`);
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise<void>((done) => server.close(done))));
});
afterAll(() => database.drop());

/** A mail server that keeps what it is sent; `onData` may do otherwise, once it has read the letter. */
async function mailServer(options: SMTPServerOptions = {}) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (part) => (text += part));
      stream.on('end', () => {
        received.push(text);
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return { received, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

let clock = new Date();
const later = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * 60_000);
};
const failures: unknown[] = [];

const roundTo = (url: string) => ({
  db: database.db,
  now: () => clock,
  carrier: smtpCarrier(url, 'Debrief <hello@debrief.test>'),
  write: async () => ({ to: 'someone@example.org', subject: 'Ein Gruß', words: ['Hello <you> & all.'] }),
  failed: (error: unknown) => void failures.push(error),
});
const post = () =>
  postMail({ db: database.db, now: () => clock } as never, { kind: 'reset', email: 'someone@example.org' });
const messageId = (raw: string) => /^Message-ID: (.*)$/im.exec(raw)?.[1];

describe('a mail', () => {
  it('is handed to the mail server once, as text and as HTML that says the same', async () => {
    const { received, url } = await mailServer();
    await post();
    expect(await workOnMail(roundTo(url))).toBe(true);
    expect(await workOnMail(roundTo(url))).toBe(false);
    expect(received).toHaveLength(1);
    const [raw] = received as [string];
    expect(raw).toContain('From: Debrief <hello@debrief.test>');
    expect(messageId(raw)).toMatch(/^<[0-9a-f-]{36}@debrief\.test>$/);
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toContain('Hello <you> & all.');
    expect(raw).toContain('Hello &#60;you&#62; &#38; all.');
  });

  it('that could not be sent for two days is not sent any more', async () => {
    const { received, url } = await mailServer();
    await post();
    later(2 * 24 * 60);
    expect(await workOnMail(roundTo(url))).toBe(true);
    expect(await workOnMail(roundTo(url))).toBe(false);
    expect(received).toEqual([]);
  });

  it('waits while the mail server is away, and goes out when it is back', async () => {
    await post();
    expect(await workOnMail(roundTo('smtp://127.0.0.1:9'))).toBe(true);
    expect(String(failures.at(-1))).not.toContain('someone@example.org');
    const { received, url } = await mailServer();
    expect(await workOnMail(roundTo(url))).toBe(false);
    later(1);
    await workOnMail(roundTo(url));
    expect(received).toHaveLength(1);
  });

  it('that the mail server will never take is not tried again', async () => {
    const { received, url } = await mailServer({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('No such mailbox'), { responseCode: 550 })),
    });
    await post();
    await workOnMail(roundTo(url));
    later(24 * 60);
    expect(await workOnMail(roundTo(url))).toBe(false);
    expect(received).toEqual([]);
  });

  /** A mail server that reads each letter and hangs up without a word. */
  async function serverThatHangsUp() {
    const received: string[] = [];
    const { url } = await mailServer({
      onData(stream, session) {
        let text = '';
        stream.on('data', (part) => (text += part));
        stream.on('end', () => {
          received.push(text);
          for (const each of (servers[0] as unknown as { connections: Set<{ close(): void; id: string }> }).connections)
            if (each.id === session.id) each.close();
        });
      },
    });
    return { received, url };
  }

  it('that was read without a word goes out once more under the same Message-ID, and never a third time', async () => {
    const { received, url } = await serverThatHangsUp();
    await post();
    for (let n = 0; n < 5; n++) {
      await workOnMail(roundTo(url));
      later(7 * 60);
    }
    expect(received).toHaveLength(2);
    expect(messageId(received[0]!)).toBe(messageId(received[1]!));
  });

  it('that is a digest says how mail programs end it, and never goes out twice', async () => {
    const { received, url } = await serverThatHangsUp();
    await post();
    await database.db.update(mails).set({ way: 'daily' });
    const round = roundTo(url);
    const write = async () => ({
      ...(await round.write()),
      unsubscribe: 'https://debrief.test/api/v1/unsubscribe/abc',
    });
    for (let n = 0; n < 3; n++) {
      await workOnMail({ ...round, write });
      later(7 * 60);
    }
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('List-Unsubscribe: <https://debrief.test/api/v1/unsubscribe/abc>');
    expect(received[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('whose sender was killed inside the handing over is taken up again once, when its time is over', async () => {
    await post();
    // It has handed the letter over and is never heard of again.
    const { carrier, ...round } = roundTo('smtp://127.0.0.1:9');
    await new Promise<void>((begun) => {
      const carry = () => new Promise<void>(() => begun());
      void workOnMail({ ...round, carrier: { ...carrier, carry } });
    });
    const { received, url } = await mailServer();
    expect(await workOnMail(roundTo(url))).toBe(false);
    later(3);
    expect(await workOnMail(roundTo(url))).toBe(true);
    expect(received).toHaveLength(1);
  });

  it('is sent once by many processes at a time', async () => {
    const { received, url } = await mailServer();
    await Promise.all(Array.from({ length: 8 }, post));
    await Promise.all(Array.from({ length: 16 }, () => workOnMail(roundTo(url))));
    while (await workOnMail(roundTo(url)));
    expect(received).toHaveLength(8);
    expect(new Set(received.map(messageId)).size).toBe(8);
  });
});
