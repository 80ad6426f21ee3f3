import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findVisibleAnswer, listBestRows, listImprovedRows } from '../src/answers/answers.queries.ts';
import { listAllFeedbackIds } from '../src/answers/answers-of-member.queries.ts';
import {
  commentsOnAnswer,
  commentsToCarry,
  commentsUsedIn,
  countHeld,
  hasPins,
} from '../src/feedback/comments/comments.queries.ts';
import {
  countOpenTo,
  findClaim,
  listMyWaits,
  listOpenTo,
  listRecentMinutes,
  listWaits,
} from '../src/feedback/lane/lane.queries.ts';
import { pairsOf, partnersOf } from '../src/feedback/reputation/reputation.queries.ts';
import {
  contributionsToThank,
  countingReviews,
  findMyReview,
  reviewsOfAnswer,
  scoresOfAnswer,
} from '../src/feedback/reviews/reviews.queries.ts';
import {
  countGiving,
  countNewcomers,
  countUsed,
  listWaits as listFigureWaits,
} from '../src/figures/figures.queries.ts';
import { countUnread, listNewsRows } from '../src/inbox/inbox.queries.ts';
import type { Member } from '../src/platform/context.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { openTestDatabase } from './test-database.ts';

const server = process.env['TEST_DATABASE_URL'];
/** A forum of some years. Ids are made of numbers, so that rows name each other without looking. */
const sizes = { members: 2_000, questions: 5_000, answers: 20_000, comments: 100_000, reviews: 30_000, news: 120_000 };
const idOf = (kind: number, n: number) => `${kind}0000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
const id = (kind: number, n: string) => `('${kind}0000000-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const [aMember, aQuestion, anAnswer, aComment, aReview] = [1, 2, 3, 4, 5];
const rows = (size: number) => `generate_series(1, ${size}) n`;
const signed = (kind: string, of: number, member: string, question: string, size: number, slot = 'null') =>
  `insert into authorship.authors (content_id, kind, member_id, question_id, slot)
   select ${id(of, 'n')}, '${kind}', ${id(aMember, member)}, ${id(aQuestion, question)}, ${slot} from ${rows(size)}`;
const when = `now() - n * interval '1 minute'`;
const answerOf = (n: string) => `${n} % ${sizes.answers} + 1`;
const questionOf = (answer: string) => `(${answer}) % ${sizes.questions} + 1`;

/** Everything with foreign keys off: what is asked is how it is read. */
const fill = [
  `set session_replication_role = replica`,
  `insert into members (id, handle, display_name, created_at) select ${id(aMember, 'n')}, 'm-' || n, 'm', ${when} from ${rows(sizes.members)}`,
  `insert into questions (id, slug, title, body, body_html, track, authorship, author_id, created_at, active_at)
   select ${id(aQuestion, 'n')}, 'q-' || n, 'Question ' || n, '', '', 'product-management', 'named', ${id(aMember, `n % ${sizes.members} + 1`)}, ${when}, ${when} from ${rows(sizes.questions)}`,
  `insert into answers (id, question_id, authorship, author_id, visibility, excerpt, feedback_wanted, offer, created_at, revised_at)
   select ${id(anAnswer, 'n')}, ${id(aQuestion, questionOf('n'))}, 'named', ${id(aMember, `n % ${sizes.members} + 1`)}, 'public', 'x', '{}', n % 20 = 0, ${when}, ${when} from ${rows(sizes.answers)}`,
  `insert into answer_revisions (answer_id, number, body, body_html, created_at) select ${id(anAnswer, 'n')}, 1, repeat('word ', 280), repeat('word ', 280), ${when} from ${rows(sizes.answers)}`,
  `insert into comments (id, question_id, answer_id, authorship, author_id, body, body_html, revision, places, state, addressed_in, words_changed, created_at, position)
   select ${id(aComment, 'n')}, ${id(aQuestion, questionOf(answerOf('n')))}, ${id(anAnswer, answerOf('n'))}, 'named', ${id(aMember, `n * 7 % ${sizes.members} + 1`)}, 'Why?', '<p>Why?</p>', 1, '{}',
     case when n % 3 = 0 then 'addressed' else 'open' end, case when n % 3 = 0 then 1 end, n % 2 = 0, ${when}, n from ${rows(sizes.comments)}`,
  `insert into reviews (id, question_id, answer_id, revision, authorship, author_id, strength, change, through, created_at, position)
   select ${id(aReview, 'n')}, ${id(aQuestion, questionOf(answerOf('n')))}, ${id(anAnswer, answerOf('n'))}, 1, 'named', ${id(aMember, `n * 11 % ${sizes.members} + 1`)}, 'x', 'y', 'yes', ${when}, n from ${rows(sizes.reviews)}`,
  `insert into revision_scores (answer_id, revision, reviews, marked, value, low, high, through) select ${id(anAnswer, 'n')}, 1, 3, 3, 2.5, 2 + n / 20000.0, 3, '{}' from ${rows(10_000)}`,
  `insert into rises (answer_id, from_revision, to_revision, rise) select ${id(anAnswer, 'n')}, 1, 1, n / 5000.0 from ${rows(5_000)}`,
  `insert into lane_waits (answer_id, topic_id, revision, since, newcomer, reviews) select ${id(anAnswer, 'n')}, (select id from topics limit 1), 1, ${when}, n % 9 = 0, n % 3 from ${rows(3_000)}`,
  `insert into lane_wishes (answer_id, since, newcomer) select ${id(anAnswer, 'n')}, ${when}, n % 9 = 0 from ${rows(sizes.answers)}`,
  `insert into lane_given (comment_id, wish_id, minutes) select ${id(aComment, 'n')}, ${answerOf('n')}, n % 900 from ${rows(sizes.comments)}`,
  `insert into lane_cases (day, minutes, newcomer) select current_date - n % 400, n % 900, n % 9 = 0 from ${rows(20_000)}`,
  `insert into notifications (for_content, kind, question_id, answer_id, comment_id, at, read_at)
   select case when n % 3 = 0 then ${id(anAnswer, answerOf('n'))} else ${id(aComment, `n % ${sizes.comments} + 1`)} end,
     (array['comment', 'used', 'thanks', 'offer'])[n / 7 % 4 + 1], ${id(aQuestion, questionOf(answerOf('n')))}, ${id(anAnswer, answerOf('n'))}, ${id(aComment, `n % ${sizes.comments} + 1`)}, ${when},
     case when n % 25 > 0 then ${when} end from ${rows(sizes.news)} on conflict do nothing`,
  signed('question', aQuestion, `n % ${sizes.members} + 1`, 'n', sizes.questions),
  signed('answer', anAnswer, `n % ${sizes.members} + 1`, questionOf('n'), sizes.answers, `'answer:' || n`),
  signed('comment', aComment, `n * 7 % ${sizes.members} + 1`, questionOf(answerOf('n')), sizes.comments),
  signed(
    'review',
    aReview,
    `n * 11 % ${sizes.members} + 1`,
    questionOf(answerOf('n')),
    sizes.reviews,
    `'review:' || n`,
  ),
  `set session_replication_role = origin`,
  'analyze',
];

const member: Member = { kind: 'member', id: idOf(aMember, 77) };
const answerId = idOf(anAnswer, 4_077);
const now = new Date();
/** The rows are of weeks, where a forum's are of years: of a month that has mostly yet to come, few of them are. */
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
type Ask = (db: Db) => Promise<unknown>;
/** What is asked for feedback, and the index by which the planner reads it when it is free to choose. */
const asked: [string, string, Ask][] = [
  ['an answer’s page', 'answers_pkey', (db) => findVisibleAnswer(db, member, answerId)],
  ['its comments', 'comments_of_answer', (db) => commentsOnAnswer(db, member, answerId)],
  ['its reviews', 'reviews_of_answer', (db) => reviewsOfAnswer(db, member, answerId)],
  ['its scores', 'revision_scores_answer_id_revision_pk', (db) => scoresOfAnswer(db, member, answerId, 1)],
  ['what counts to its score', 'reviews_of_answer', (db) => countingReviews(db, answerId, 1)],
  ['one’s own review', 'reviews_of_answer', (db) => findMyReview(db, member, answerId, 1)],
  ['what a version carries', 'comments_of_answer', (db) => commentsToCarry(db, answerId, 1)],
  ['whether anything is pinned', 'comments_of_answer', (db) => hasPins(db, answerId)],
  ['what guests left', 'comments_of_answer', (db) => countHeld(db, answerId, new Date(0))],
  ['what goes with an answer', 'reviews_of_answer', (db) => listAllFeedbackIds(db, [answerId])],
  ...[undefined, { key: 2.25, id: answerId }].map((after): [string, string, Ask] => [
    `the best answers${after ? ', further on' : ''}`,
    'scores_best',
    (db) => listBestRows(db, member, { topic: undefined, after, limit: 20 }),
  ]),
  ['what rose most', 'rises_most', (db) => listImprovedRows(db, { topic: undefined, after: undefined, limit: 20 })],
  ['what raised an answer', 'comments_of_answer', (db) => commentsUsedIn(db, member, [answerId])],
  ['who is thanked for an offer', 'notifications_by_content', (db) => contributionsToThank(db, answerId)],
  ['standing', 'comments_by_author', (db) => pairsOf(db, [member.id])],
  ['whose standing hangs on it too', 'comments_by_author', (db) => partnersOf(db, [member.id])],
  ['what waits, for everyone', 'lane_waits_by_day', (db) => listWaits(db, undefined, 20)],
  ['what else waits', 'lane_waits_by_day', (db) => listWaits(db, { key: 120_000, id: answerId }, 20)],
  ['whom to help', 'lane_waits', (db) => listOpenTo(db, member, now)],
  ['how many wait', 'lane_waits', (db) => countOpenTo(db, member, now)],
  ['the turn one has', 'lane_claims', (db) => findClaim(db, member, now)],
  ['one’s own waits', 'authors_by_member', (db) => listMyWaits(db, member)],
  ['how long it took lately', 'lane_cases_by_day', (db) => listRecentMinutes(db, now.toISOString().slice(0, 10), 50)],
  ['how long help took', 'lane_given_by_wish', (db) => listFigureWaits(db, inDays(26))],
  ['which newcomers came back', 'answers_by_day', (db) => countNewcomers(db, inDays(17.5))],
  ['how much was used', 'comments_by_day', (db) => countUsed(db, inDays(40))],
  ['who gives', 'reviews_by_day', (db) => countGiving(db, inDays(26))],
  ['the inbox', 'notifications_by_content', (db) => listNewsRows(db, member, undefined, 20)],
  ['how much is unread', 'notifications_', (db) => countUnread(db, member)],
];
/** Never read from end to end, whatever is asked. */
const big =
  'questions|answers|answer_revisions|comments|reviews|revision_scores|notifications|authors|lane_cases|lane_wishes|lane_given|members';
/** Ten times what the slowest took when this was written, on two busy cores. */
const slowest = 400;

describe.runIf(server)(
  'on PostgreSQL, among 20,000 answers with 100,000 comments, with a planner free to choose',
  () => {
    let database: Awaited<ReturnType<typeof openTestDatabase>>;
    let client: pg.Client;
    const statements: { sql: string; params: unknown[] }[] = [];
    let db: Db;

    beforeAll(async () => {
      const name = `feedback_queries_${randomUUID().slice(0, 8)}`;
      database = await openTestDatabase(name);
      client = new pg.Client(Object.assign(new URL(server!), { pathname: `/debrief_test_${name}` }).toString());
      await client.connect();
      // As the application's own connections.
      await client.query('set jit = off');
      for (const statement of fill) await client.query(statement);
      const logger = { logQuery: (sql: string, params: unknown[]) => statements.push({ sql, params }) };
      db = drizzle(client, { casing: 'snake_case', logger }) as unknown as Db;
    });
    afterAll(async () => {
      await client?.end();
      await database?.drop();
    });

    it.each(asked)('%s: read by %s', async (_, index, ask) => {
      statements.length = 0;
      await ask(db);
      const plans: string[] = [];
      for (const { sql, params } of [...statements]) {
        const { rows } = await client.query(`explain (analyze, timing off) ${sql}`, params);
        plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
      }
      const plan = plans.join('\n');
      expect(plan).toContain(index);
      expect(plan).not.toMatch(new RegExp(`Seq Scan on (?:${big})\\b`));
      for (const [, took] of plan.matchAll(/Execution Time: ([\d.]+) ms/g))
        expect(Number(took), plan).toBeLessThan(slowest);
    });
  },
);

it.runIf(!server)('how feedback is read at real sizes is asked on PostgreSQL alone', () => {
  console.log(`not run on the embedded engine: ${asked.length} plans`);
});
