import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMember } from '../src/accounts/accounts.factory.ts';
import { buildApp } from '../src/app.ts';
import { bearerOf } from './bearer.ts';
import { secret } from './it.ts';
import { openTestDatabase } from './test-database.ts';

/** The embedded engine is for trying out: it is asked with fewer. */
const flags = process.env['TEST_DATABASE_URL'] ? 100_000 : 2_000;
const comments = flags * 0.6;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let app: Awaited<ReturnType<typeof buildApp>>;
let authorization: string;

beforeAll(async () => {
  database = await openTestDatabase(`queue_${randomUUID().slice(0, 8)}`);
  const { db } = database;
  const moderator = await aMember(db, { role: 'moderator' });
  const author = await aMember(db);
  const [question, answer] = [randomUUID(), randomUUID()];
  await db.execute(sql`insert into questions (id, slug, title, body, body_html, track, authorship, author_id, created_at, active_at)
    values (${question}, 'a-list', 'How would you measure a list?', '', '', 'product-management', 'named', ${author.id}, now(), now())`);
  await db.execute(sql`insert into answers (id, question_id, authorship, author_id, visibility, excerpt, created_at, revised_at)
    values (${answer}, ${question}, 'named', ${author.id}, 'public', 'Well.', now(), now())`);
  await db.execute(sql`insert into comments (id, question_id, answer_id, authorship, pseudonym, body, body_html, revision, created_at, position)
    select gen_random_uuid(), ${question}, ${answer}, 'anonymous', 'Quiet Heron', repeat('What is this? ', 1 + n % 60), '', 1, now(), n
    from generate_series(1, ${comments}::int) n`);
  await db.execute(sql`insert into moderation_cases (id, kind, comment_id, state, flags_count, reasons, opened_at, flagged_at)
    select gen_random_uuid(), 'comment', c.id, 'open', 1 + c.position % 3, '{"unkind": 1}', now() - c.position * interval '1 minute', now() from comments c`);
  await db.execute(sql`insert into moderation_flags (case_id, reason, note, at)
    select c.id, 'unkind', 'Look at this.', now() from moderation_cases c cross join generate_series(1, 2) n
    limit ${flags}`);
  for (const table of ['comments', 'moderation_cases', 'moderation_flags'])
    await db.execute(sql`analyze public.${sql.identifier(table)}`);
  app = await buildApp({ db, secret, url: 'http://debrief.test' });
  authorization = bearerOf(app, moderator);
}, 180_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

const headers = () => ({ authorization });

async function timed(
  url: string,
): Promise<{ milliseconds: number; body: { items: { id: string }[]; nextCursor: string; waiting: number } }> {
  const began = performance.now();
  const response = await app.inject({ url, headers: headers() });
  expect(response.statusCode).toBe(200);
  return { milliseconds: performance.now() - began, body: response.json() };
}

const median = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;

describe(`the queue with ${flags.toLocaleString('en-GB')} flags`, () => {
  it('opens in one request, in either order and however far one goes', async () => {
    const figures: string[] = [];
    for (const address of ['', '?sort=most-flagged', '?kind=comment', '?kind=comment&sort=most-flagged']) {
      const url = `/api/v1/moderation/cases${address}`;
      const { body } = await timed(url);
      expect(body.items).toHaveLength(20);
      expect(body.waiting).toBe(Math.min(1000, comments));
      const further = `${url}${address ? '&' : '?'}cursor=${body.nextCursor}`;
      for (const [what, each] of [
        ['first page', url],
        ['next page', further],
      ] as const) {
        const times: number[] = [];
        for (let n = 0; n < 15; n++) times.push((await timed(each)).milliseconds);
        figures.push(`${address || '(oldest)'} ${what}: ${median(times).toFixed(1)} ms`);
        expect(median(times)).toBeLessThan(250);
      }
    }
    process.stdout.write(`${figures.map((line) => `  queue with ${flags} flags ${line}`).join('\n')}\n`);
  }, 60_000);
});
