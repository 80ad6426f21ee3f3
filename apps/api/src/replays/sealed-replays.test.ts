import { randomUUID } from 'node:crypto';
import { accessTokens, moderation, ownData, replays } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect } from 'vitest';
import { canary, password, it as usual } from '../../test/a-whole-life.ts';
import { nothingThere, readAll } from '../../test/ask-endpoint.ts';
import { bearerOf } from '../../test/bearer.ts';
import { clientOf, replayKeys, secret } from '../../test/it.ts';
import { refused, refusedWith } from '../../test/refused.ts';
import { aReplayOf } from '../../test/replay-words.ts';
import { whereItStands } from '../../test/where-it-stands.ts';
import { buildApp } from '../app.ts';
import { workOnFile } from '../own-data/work-on-files.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { keyring } from '../platform/keyring.ts';
import { purposeOfReplays } from './open-replay.ts';
import { resealReplays } from './reseal-replays.ts';

const word = 'zanzibarnumbat';
const old = 'a key of replays for tests, long enough to be one';
const other = 'another key of replays, long enough to be one too';

const it = usual.extend<{ owner: Member; replayId: string }>({
  owner: async ({ member }, use) => use(await member()),
  replayId: async ({ as, owner }, use) => {
    const replayId = randomUUID();
    await as(owner)(replays.save, { replayId, content: aReplayOf(word), version: 0 });
    await use(replayId);
  },
});

/** What the owner's client of a server with these keys gives. */
async function underKeys<T>(
  db: Db,
  replaySecrets: [string, ...string[]],
  owner: Member,
  act: (call: ReturnType<typeof clientOf>) => Promise<T>,
): Promise<T> {
  const app = await buildApp({ db, secret, replaySecrets, url: 'http://debrief.test' });
  try {
    return await act(clientOf(app, owner));
  } finally {
    await app.close();
  }
}

const hex = async (db: Db) => {
  const { rows } = (await db.execute(
    sql`select encode(sealed, 'hex') as sealed from replays order by id`,
  )) as unknown as {
    rows: { sealed: string }[];
  };
  return rows.map(({ sealed }) => sealed);
};

describe('what a replay says', () => {
  it('stands in no row of the database, in no encoding that a dump would show', async ({ db, replayId }) => {
    expect(replayId).toBeTruthy();
    const encodings = [word, Buffer.from(word).toString('hex'), Buffer.from(word).toString('base64').slice(0, -2)];
    expect(await whereItStands(db, encodings)).toEqual([]);
    const [sealed] = await hex(db);
    expect(Buffer.from(sealed!, 'hex').toString('latin1')).not.toContain(word);
  }, 90_000);

  it('stands in no log line, also where it is refused', async ({ db, owner }) => {
    const lines: string[] = [];
    const app = await buildApp({
      db,
      secret,
      url: 'http://debrief.test',
      logLevel: 'trace',
      logTo: { write: (line) => void lines.push(line) },
    });
    const call = clientOf(app, owner);
    const replayId = randomUUID();
    await call(replays.save, { replayId, content: aReplayOf(word), version: 0 });
    await refused(call(replays.save, { replayId, content: aReplayOf(word), version: 0 }));
    const wrong = { ...aReplayOf(word), rating: word } as never;
    expect(await refused(call(replays.save, { replayId, content: wrong, version: 1 }))).toMatchObject({ status: 400 });
    await call(replays.list, {});
    await app.close();
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => line.includes(word))).toEqual([]);
  });

  it('changes nothing that anybody else can read: no list, search, figure, feed, page or export', async ({
    app,
    as,
    member,
    owner,
    life,
  }) => {
    const names = { ...nothingThere, questionId: life.ids['theirs']!, answerId: life.ids['answer']!, handle: canary };
    const readers = [undefined, await member(), await member({ role: 'moderator' }), await member({ role: 'admin' })];
    const read = async () => {
      const all = [];
      for (const who of readers) {
        const headers: Record<string, string> = who ? { authorization: bearerOf(app, who) } : {};
        for (const { url, statusCode, body } of await readAll(app, names, headers)) all.push({ url, statusCode, body });
        for (const url of [`/api/v1/search?q=${word}`, '/api/v1/export?format=jsonl', '/sitemap.xml'])
          all.push({ url, body: (await app.inject({ url, headers })).body });
      }
      return all.map((one) => ({ ...one, body: one.body.replaceAll(/"requestId":"[^"]*"/g, '') }));
    };
    const before = await read();
    const replayId = randomUUID();
    await as(owner)(replays.save, { replayId, content: aReplayOf(word), version: 0 });
    const after = await read();
    expect(before.length).toBeGreaterThan(200);
    expect(after).toEqual(before);
    expect(after.map(({ body }) => body).join('')).not.toContain(word);
  }, 90_000);

  it('is in its owner’s own file, opened', async ({ app, life, files }) => {
    const { id } = await life.client(ownData.askForFile, {});
    expect(await files()).toBe(1);
    const { rawPayload } = await app.inject({
      url: `/api/v1/me/files/${id}/zip`,
      headers: { authorization: bearerOf(app, { id: life.id }) },
    });
    const unpacked = unzipSync(rawPayload);
    const { replays: mine } = JSON.parse(strFromU8(unpacked['debrief.json']!));
    expect(mine).toEqual([
      { ...aReplayOf(canary), id: expect.any(String), createdAt: expect.any(String), savedAt: expect.any(String) },
    ]);
    const page = strFromU8(unpacked['read-me.html']!);
    for (const what of ['company', 'asked', 'said', 'interviewers', 'good', 'bad', 'change'])
      expect(page, what).toContain(`${canary} ${what}`);
  });

  it('is out of reach for programs that hold an access token, whatever it is for', async ({ app, life }) => {
    const wish = { name: 'All', scopes: ['read' as const, 'write' as const], days: 7 as const, password };
    const { token } = await life.client(accessTokens.make, wish);
    const { items } = await life.client(replays.list, {});
    const asked = async (path: string) =>
      (await app.inject({ url: `/api/v1${path}`, headers: { authorization: `Bearer ${token}` } })).json();
    for (const path of ['/replays', `/replays/${items[0]!.id}`])
      expect(await asked(path), path).toMatchObject({ status: 403, code: 'token.scope' });
    expect((await asked('/drafts')).items).toHaveLength(2);
  });

  it('is nothing that can be reported or decided about', async ({ as, member, replayId }) => {
    const judge = as(await member({ role: 'moderator' }));
    expect(replayId).toBeTruthy();
    expect((await judge(moderation.cases, { limit: 100 })).items).toEqual([]);
  });
});

describe('a replay whose key is not at hand', () => {
  it('says so, is neither shown nor written over, and opens again as it was', async ({ db, owner, replayId, as }) => {
    const before = await hex(db);
    await underKeys(db, [other], owner, async (call) => {
      expect(await refused(call(replays.show, { replayId }))).toMatchObject({
        status: 503,
        code: 'replay.locked',
        detail: expect.stringMatching(/kept as it is/),
      });
      expect((await call(replays.list, {})).items).toMatchObject([{ id: replayId, summary: null }]);
      for (const version of [0, 1, 2])
        expect(await refusedWith(call(replays.save, { replayId, content: aReplayOf('x'), version }))).toBe(
          'replay.locked',
        );
      // Another one can be written all the same.
      await call(replays.save, { replayId: randomUUID(), content: aReplayOf('x'), version: 0 });
    });
    expect(await hex(db)).toEqual(expect.arrayContaining(before));
    expect((await as(owner)(replays.show, { replayId })).content).toEqual(aReplayOf(word));
  });

  it('is named in its owner’s own file as one that cannot be opened', async ({
    db,
    owner,
    replayId,
    clock,
    as,
    app,
  }) => {
    const { id } = await as(owner)(ownData.askForFile, {});
    const failed = (error: unknown) => {
      throw error;
    };
    const round = { db, now: () => clock.now, url: 'http://debrief.test', secret, failed };
    await workOnFile({ ...round, replayKeys: keyring(purposeOfReplays, [other]) });
    const headers = { authorization: bearerOf(app, owner) };
    const { rawPayload } = await app.inject({ url: `/api/v1/me/files/${id}/zip`, headers });
    const { replays: mine } = JSON.parse(strFromU8(unzipSync(rawPayload)['debrief.json']!));
    expect(mine).toMatchObject([{ id: replayId, locked: true }]);
  });
});

describe('turning the key', () => {
  it('opens what the old one sealed, seals anew, and once all is resealed needs the old one no more', async ({
    db,
    owner,
    replayId,
  }) => {
    const ring = keyring(purposeOfReplays, [other, old]);
    await underKeys(db, [other, old], owner, async (call) => {
      expect((await call(replays.show, { replayId })).content).toEqual(aReplayOf(word));
      await call(replays.save, { replayId: randomUUID(), content: aReplayOf('new'), version: 0 });
    });
    expect(await resealReplays(db, ring)).toEqual({ resealed: 1, locked: 0 });
    expect(await resealReplays(db, ring)).toEqual({ resealed: 0, locked: 0 });
    await underKeys(db, [other], owner, async (call) => {
      expect(await call(replays.show, { replayId })).toMatchObject({ content: aReplayOf(word), version: 1 });
      expect((await call(replays.list, {})).items.every(({ summary }) => summary)).toBe(true);
    });
  });

  it('leaves as it is what has no key in the ring, and counts it', async ({ db, replayId }) => {
    expect(replayId).toBeTruthy();
    const before = await hex(db);
    expect(await resealReplays(db, keyring(purposeOfReplays, [other]))).toEqual({ resealed: 0, locked: 1 });
    expect(await hex(db)).toEqual(before);
  });

  it('opens no row that was put in another’s place', async ({ db, owner, member, replayId }) => {
    const thief = await member();
    await db.execute(sql`update replays set member_id = ${thief.id} where id = ${replayId}`);
    await underKeys(db, [old], thief, async (call) => {
      expect(await refusedWith(call(replays.show, { replayId }))).toBe('replay.locked');
    });
    expect(replayKeys.open(`${thief.id} ${replayId}`, Buffer.from((await hex(db))[0]!, 'hex'))).toBeUndefined();
    expect(owner.id).not.toBe(thief.id);
  });
});
