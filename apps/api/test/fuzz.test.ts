import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { everyEndpoint } from '@debrief/contract';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../seed/load-demo.ts';
import { hashPassword } from '../src/accounts/password.ts';
import { buildApp } from '../src/app.ts';
import { unsubscribeToken } from '../src/digests/unsubscribe-token.ts';
import { writeLetter } from '../src/digests/write-letter.ts';
import { finishImport } from '../src/imports/finish-import.ts';
import { receiveFile } from '../src/imports/receive-file.ts';
import { localCarrier } from '../src/mails/local-carrier.ts';
import { workOnMail } from '../src/mails/work-on-mails.ts';
import { answeredElsewhere } from './answered-elsewhere.ts';
import { fitting, fuzzPassword, nearlyFitting } from './from-schema.ts';
import { coverage } from './fuzz-coverage.ts';
import { secret } from './it.ts';
import { ownErasures } from './own-erasures.ts';
import { openTestDatabase } from './test-database.ts';
import { WhatIsThere } from './what-is-there.ts';

/** `.ci/run` asks for 20,000. */
const requests = Number(process.env['FUZZ_REQUESTS'] ?? 60 * everyEndpoint.length);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261);
const people = ['guest', 'member', 'admin'] as const;
type Person = (typeof people)[number];

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let app: FastifyInstance;
const gone = ownErasures();
const bearers: Record<string, string | undefined> = {};
const there = new WhatIsThere();
let cookies: Record<string, string> = {};

let came = 0;

/**
 * Signs this person in as somebody who has been here for a while, so that there is something of theirs to work on; as
 * somebody else when the one before has ended their account.
 */
async function comeAs(who: 'member' | 'admin'): Promise<void> {
  const { rows } = (await database.db.execute(
    sql`update members set role = ${who} where id = (select member_id from authorship.authors where kind in ('answer', 'comment') group by member_id order by count(*) desc, member_id offset ${came++ % 10}::int limit 1) returning id, handle`,
  )) as unknown as { rows: { id: string; handle: string }[] };
  const { id, handle } = rows[0]!;
  await database.db.execute(
    sql`insert into credentials (member_id, email, password_hash) values (${id}, ${`${handle}@example.org`}, ${await hashPassword(fuzzPassword)}) on conflict (member_id) do update set password_hash = excluded.password_hash`,
  );
  // On two devices, so that one can be signed out.
  for (let n = 0; n < 2; n++) {
    const payload = { email: handle, password: fuzzPassword };
    const signedIn = await app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', payload });
    bearers[who] = `Bearer ${signedIn.json().accessToken}`;
  }
  there.remember('unsubscribe.mailed', 'guest', { token: unsubscribeToken(secret, id) });
  await lookAround(who, id);
}

/** They look at their own answers, where a guest has left something, and at those they commented on. */
async function lookAround(who: string, memberId: string): Promise<void> {
  const mine = sql`select content_id from authorship.authors where member_id = ${memberId}`;
  await database.db.execute(
    sql`update comments set guest = true, held = true where id in (select id from comments where answer_id in (${mine}) and id not in (${mine}) and state = 'open' limit 2)`,
  );
  await database.db.execute(
    sql`update reviews set guest = true, held = true, author_id = null, pseudonym = 'Ana B' where id in (select id from reviews where answer_id in (${mine}) limit 2)`,
  );
  const { rows } = (await database.db.execute(
    sql`select content_id as id from authorship.authors where member_id = ${memberId} and kind = 'answer' union select answer_id from comments where id in (${mine}) and answer_id is not null limit 30`,
  )) as unknown as { rows: { id: string }[] };
  for (const { id } of rows) {
    for (const [endpoint, rest] of [
      ['answers.show', '?include=comments,reviews'],
      ['reviews.list', '/reviews'],
    ] as const) {
      const url = `/api/v1/answers/${id}${rest}`;
      const response = await app.inject({ url, headers: { authorization: bearers[who] } });
      if (response.statusCode === 200) there.remember(endpoint, who, response.json());
    }
  }
}

/** Sends the mails that are due, and finds the links in them. */
async function readMail(): Promise<void> {
  const writing = { db: database.db, now: () => new Date(), url: 'http://debrief.test', secret };
  const carrier = localCarrier(() => {});
  const round = { ...writing, carrier, failed: () => {}, write: writeLetter.bind(undefined, writing) };
  while (await workOnMail(round));
  for (const { letter } of carrier.mails) {
    const token = letter.link?.url.split('#')[1];
    if (token) there.remember('accounts.mailed', 'guest', { token });
  }
}

/** An import that is done, with titles that stand twice. */
async function importSome(): Promise<void> {
  const { db } = database;
  const rows = Array.from({ length: 40 }, (_, n) => ({ id: `row-${n}`, title: `How would you begin part ${n >> 1}?` }));
  const pieces = Readable.from([Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'))]);
  const id = await receiveFile(db, { path: 'rows.jsonl', pieces, authorId: null, now: new Date() });
  await finishImport({ db, worker: randomUUID(), now: () => new Date() }, id);
  const headers = { authorization: bearers['admin'] };
  const listed = await app.inject({ url: `/api/v1/imports/${id}/duplicates`, headers });
  there.remember('duplicates.imported', 'admin', {
    items: listed.json().items.map(({ id: one }: { id: string }) => ({ id: one })),
  });
}

beforeAll(async () => {
  database = await openTestDatabase(`fuzz_${randomUUID().slice(0, 8)}`);
  await loadDemo(database.db);
  app = await buildApp({
    db: database.db,
    secret,
    url: 'http://debrief.test',
    erasures: gone.erasures,
  });
  await comeAs('member');
  await comeAs('admin');
  await importSome();
}, 120_000);
afterAll(async () => {
  await app.close();
  await database.drop();
  await gone.end();
});

/** Requests to every endpoint in turns: three of five fit, in the others the address, the query or the body nearly does. */
function makeRequests(each: number) {
  return everyEndpoint.map(({ name, spec }, i) => {
    const parts = (['params', 'query', 'body'] as const).map((part, j) => {
      const sample = { seed: seed + i * 10 + j, numRuns: each };
      return [
        part,
        { fits: fc.sample(fitting(spec[part]), sample), nearly: fc.sample(nearlyFitting(spec[part]), sample) },
      ];
    });
    return { name, spec, i, given: Object.fromEntries(parts) as Record<string, { fits: object[]; nearly: object[] }> };
  });
}

type Batch = ReturnType<typeof makeRequests>[number];

const asText = (value: unknown) =>
  encodeURIComponent((typeof value === 'object' ? JSON.stringify(value) : String(value)).toWellFormed());

/** Sends the nth request of a batch; says whether it was valid in shape and on what exists. */
async function send({ name, spec, i, given }: Batch, n: number, who: Person) {
  const spoilable = (['params', 'query', 'body'] as const).filter((part) => spec[part]);
  const spoilt = n % 5 > 2 ? spoilable[n % (spoilable.length || 1)] : undefined;
  // Scattered, so that no two choices of one request go together.
  const pick = Math.imul(n * everyEndpoint.length + i, 2_654_435_761) >>> 8;
  let valid = !spoilt;
  const missing = () => {
    valid = false;
  };
  const take = (part: string) => {
    const those = given[part]![part === spoilt ? 'nearly' : 'fits'];
    const made = those[n % those.length];
    return there.fill(made, { endpoint: name, path: spec.path, who, pick, missing }) as Record<string, unknown>;
  };
  const params = take('params');
  const path = spec.path.replace(/:(\w+)/g, (_, key: string) => asText(params[key] ?? 'x'));
  const query = Object.entries(take('query')).filter(([, value]) => value !== undefined);
  const search = query.map(([key, value]) => `${key}=${asText(value)}`).join('&');
  const payload = spec.body && take('body');
  const response = await app.inject({
    method: spec.method,
    url: `/api/v1${path}${search && `?${search}`}`,
    headers: {
      ...(bearers[who] && { authorization: bearers[who] }),
      ...(spec.method === 'POST' && n % 4 === 0 && { 'idempotency-key': n % 16 ? `key-${seed}-${n}` : 'short' }),
    },
    cookies,
    ...(payload && { payload }),
  });
  const told = `${spec.method} ${path.slice(0, 200)} ${search.slice(0, 200)} as ${who}: ${response.body.slice(0, 400)}`;
  return {
    response,
    valid: valid && response.statusCode !== 404,
    told,
    named: Object.values(params),
    given: Object.values(payload ?? {}),
  };
}

type Sent = Awaited<ReturnType<typeof send>>;

async function takeIn({ name, spec }: Batch, who: Person, { response, told, named, given }: Sent): Promise<void> {
  const { statusCode, headers } = response;
  expect(statusCode, told).toBeLessThan(500);
  if (statusCode >= 400) {
    expect(headers['content-type'], told).toContain('application/problem+json');
    expect(response.json().detail, told).toMatch(/\w.*[.?!]$/s);
    if (statusCode === 404) there.forget(named, who);
    if (statusCode === 410) there.forget(given);
    if (who !== 'guest' && response.json().code.startsWith('session.')) await comeAs(who);
    return;
  }
  if (spec.method === 'DELETE' && /:\w+$/.test(spec.path)) there.forget(named);
  for (const { name: cookie, value } of response.cookies) cookies = { ...cookies, [cookie]: value };
  if (String(headers['content-type']).includes('json')) there.remember(name, who, response.json());
}

/** Everyone in turns; a guest, who is turned away at the door, seldom where one must sign in. */
const whoAsks = ({ spec }: Batch, n: number): Person =>
  spec.access !== 'public' && n % 8 ? people[1 + ((n >> 1) % 2)]! : people[n % people.length]!;

describe('any request', () => {
  it(`is answered, or refused in words: ${requests} of them, seed ${seed}`, { timeout: 600_000 }, async () => {
    const each = Math.ceil(requests / everyEndpoint.length);
    const reached = new Map<string, Map<number, number>>(everyEndpoint.map(({ name }) => [name, new Map()]));
    const never = () =>
      [...reached].filter(
        ([name, counts]) => !answeredElsewhere[name] && ![...counts.keys()].some((status) => status < 300),
      );
    let [valid, sentInAll] = [0, 0];
    const batches = makeRequests(each);
    // Some need luck, as a mark on one's own newest version does: while any had none, the same go on, on what is there by then.
    for (let n = 0; n < each || (n < 3 * each && never().length > 0); n++) {
      if (n % 4 === 0) await readMail();
      for (const batch of batches) {
        // There are only so many members here: three of them may go for good.
        if (batch.name === 'ownData.deleteAccount' && (reached.get(batch.name)!.get(204) ?? 0) >= 3) continue;
        const who = whoAsks(batch, n);
        const sent = await send(batch, n, who);
        await takeIn(batch, who, sent);
        if (sent.valid) valid++;
        sentInAll++;
        const counts = reached.get(batch.name)!;
        counts.set(sent.response.statusCode, (counts.get(sent.response.statusCode) ?? 0) + 1);
      }
    }
    const share = valid / sentInAll;
    process.stdout.write(coverage(reached, share));

    expect(share).toBeGreaterThan(0.3);
    expect(Object.fromEntries(never()), 'endpoints that never succeeded').toEqual({});
    expect((await app.inject({ url: '/readyz' })).statusCode).toBe(200);
  });
});
