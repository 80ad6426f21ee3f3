import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findSharedAnswer,
  findVisibleAnswer,
  listAnswerRows,
  listImprovedRows,
  listNamedAnswerRows,
} from '../src/answers/answers.queries.ts';
import { listCollectionRows, listItemRows } from '../src/collections/collections.queries.ts';
import { deleteItems, purgeDeleted } from '../src/collections/collections.writes.ts';
import { findCompany, listCompanyRows, topicsOfCompany } from '../src/companies/companies.queries.ts';
import { findDraft, listDraftRows } from '../src/drafts/drafts.queries.ts';
import { commentsOnAnswer, commentsOnQuestion, findVisibleComment } from '../src/feedback/comments/comments.queries.ts';
import { insertComment } from '../src/feedback/comments/comments.writes.ts';
import { listOpenTo } from '../src/feedback/lane/lane.queries.ts';
import { reviewsOfAnswer } from '../src/feedback/reviews/reviews.queries.ts';
import { listFollowRows } from '../src/follows/follows.queries.ts';
import { listNewRows } from '../src/follows/new-in-follows.queries.ts';
import { countUnread, listNewsRows } from '../src/inbox/inbox.queries.ts';
import { notesOf } from '../src/moderation/cases.queries.ts';
import { historyOf } from '../src/notices/notices.queries.ts';
import { publicAddresses } from '../src/pages/pages.queries.ts';
import type { Member, Viewer } from '../src/platform/context.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { purgeKeys } from '../src/platform/http/idempotency.ts';
import { findQuestion, listQuestionRows } from '../src/questions/questions.queries.ts';
import { listNewestRowsAt, listRowsAt } from '../src/questions/questions-at.queries.ts';
import { findAlikeTitles, findSameTitles } from '../src/questions/same-titles.queries.ts';
import { detailsOf, filedUnder } from '../src/questions/ties.queries.ts';
import { listSavedSearchRows } from '../src/saved-searches/new-in-searches.queries.ts';
import { lockSavedSearches } from '../src/saved-searches/saved-searches.queries.ts';
import { purgeDeletedSearches } from '../src/saved-searches/saved-searches.writes.ts';
import { lockRefreshToken } from '../src/sessions/sessions.queries.ts';
import { deleteExpired } from '../src/sessions/sessions.writes.ts';
import { disputesOf, findOwnAt, findOwnSighting, reportsAt, reportsOf } from '../src/sightings/sightings.queries.ts';
import { findSuspension } from '../src/suspensions/suspensions.queries.ts';
import { takedownsOf } from '../src/takedowns/takedowns.queries.ts';
import { queueQueries } from './queue-queries.ts';
import { searchQueries } from './search-queries.ts';
import { openTestDatabase } from './test-database.ts';

const server = process.env['TEST_DATABASE_URL'];
const guest: Viewer = { kind: 'guest' };
const [id, now] = [randomUUID(), new Date()];
const member: Member = { kind: 'member', id };
const after = (key: string | number) => ({ key, id });
const time = now.toISOString();

type Ask = (db: Db) => Promise<unknown>;

/** What people wait for, and the index that each must use; the rest is found by primary keys. */
const questions: [string, string, Ask][] = [
  ['questions, newest', 'questions_newest', (db) => listQuestionRows(db, guest, {}, 'newest', after(time), 20)],
  ['questions, active', 'questions_active', (db) => listQuestionRows(db, guest, {}, 'active', undefined, 20)],
  [
    'questions, most asked',
    'questions_most_asked',
    (db) => listQuestionRows(db, guest, {}, 'most-asked', after(213.5), 20),
  ],
  [
    'questions, most answered',
    'questions_most_answered',
    (db) => listQuestionRows(db, guest, {}, 'most-answered', after(3), 20),
  ],
  [
    'a member’s questions',
    'questions_by_author',
    (db) => listQuestionRows(db, guest, { by: 'someone' }, 'newest', undefined, 20),
  ],
  [
    'questions of a company',
    'question_companies',
    (db) => listQuestionRows(db, guest, { company: 'acme' }, 'newest', undefined, 20),
  ],
  ['a question by id', 'questions_pkey', (db) => findQuestion(db, member, id)],
  ['a question by slug', 'questions_slug_unique', (db) => findQuestion(db, guest, 'how-so')],
  ...searchQueries.map(([name, index, ask]): [string, string, Ask] => [name, index, (db) => ask(db, 'reading lst')]),
  ['companies', 'companies_by_questions', (db) => listCompanyRows(db, { limit: 50 })],
  [
    'questions at a company, most asked there first',
    'question_companies_by_company',
    (db) => listRowsAt(db, guest, { companyId: id, topic: 'metrics', round: 'phone' }, after(3), 20),
  ],
  ...queueQueries,
  ['what members noted of a case', 'moderation_flags_of_case', (db) => notesOf(db, id, 50)],
  ['what was decided in a case', 'notices_of_case', (db) => historyOf(db, id)],
  ['what was asked from outside about a case', 'takedowns_of_case', (db) => takedownsOf(db, id)],
  ['whether a member is suspended', 'suspensions_pkey', (db) => findSuspension(db, id)],
  ['a company by an alias', 'company_names_by_slug', (db) => findCompany(db, 'facebook')],
  ['the topics of a company', 'question_companies_by_company', (db) => topicsOfCompany(db, id)],
  ['what one said of a question', 'authors_slot_once', (db) => findQuestion(db, member, id)],
  ['what was reported of a question', 'sightings_by_question', (db) => reportsOf(db, [id])],
  ['who denies a company', 'disputes_by_question', (db) => disputesOf(db, [id])],
  [
    'what was reported of a company',
    'sightings_by_company',
    (db) => reportsAt(db, [id], { since: '2024-01', least: 3 }),
  ],
  [
    'what one denies of a company',
    'disputes_pkey',
    (db) => findOwnAt(db, member, 'dispute', { questionId: id, companyId: id }),
  ],
  ['one’s own report', 'sightings_pkey', (db) => findOwnSighting(db, member, id)],
  ['the companies of a question', 'denied_companies_question_id', (db) => filedUnder(db, id)],
  ['what is kept back of a question', 'withheld_details_pkey', (db) => detailsOf(db, [id])],
  ['the same titles', 'questions_same_title', (db) => findSameTitles(db, ['a title'])],
  ['alike titles', 'questions_alike_titles', (db) => findAlikeTitles(db, [id])],
  [
    'the newest questions at a company',
    'question_companies_by_company',
    (db) => listNewestRowsAt(db, guest, { companyId: id }, 20),
  ],
];
const answers: [string, string, Ask][] = [
  [
    'a member’s answers',
    'answers_by_author',
    (db) => listNamedAnswerRows(db, guest, { memberId: id, after: after(time), limit: 20 }),
  ],
  ...(['useful', 'newest', 'improved'] as const).map((sort): [string, string, Ask] => [
    `answers, ${sort}`,
    `answers_${sort}`,
    (db) => listAnswerRows(db, guest, { questionId: id, sort, after: after(sort === 'newest' ? time : 1), limit: 20 }),
  ]),
  ['an answer', 'answers_pkey', (db) => findVisibleAnswer(db, member, id)],
  ['an answer by its link', 'answers_linkToken_unique', (db) => findSharedAnswer(db, guest, 'token')],
  ['comments of an answer', 'comments_of_answer', (db) => commentsOnAnswer(db, member, id)],
  ['comments of a question', 'comments_of_question', (db) => commentsOnQuestion(db, guest, id)],
  ['a comment', 'comments_pkey', (db) => findVisibleComment(db, member, id)],
  ['reviews of an answer', 'reviews_of_answer', (db) => reviewsOfAnswer(db, guest, id)],
];
const own: [string, string, Ask][] = [
  [
    'the number of a new comment',
    'comments_of_answer',
    (db) =>
      insertComment(db, {
        id,
        questionId: id,
        answerId: id,
        authorship: 'named',
        body: '',
        bodyHtml: '',
        revision: 1,
        createdAt: now,
      }),
  ],
  ['a draft', 'drafts_', (db) => findDraft(db, id, 'new')],
  ['drafts', 'drafts_', (db) => listDraftRows(db, id)],
  ['what waits for help', 'lane_waits_by_need', (db) => listOpenTo(db, member, now)],
  ['the inbox', 'notifications_by_content', (db) => listNewsRows(db, member, undefined, 20)],
  ['how much is unread', 'notifications_', (db) => countUnread(db, member)],
  ['a refresh token', 'refresh_tokens_pkey', (db) => lockRefreshToken(db, 'hash')],
  ['expired sessions', 'refresh_tokens_by_end', (db) => deleteExpired(db, now, 500)],
  ['one’s lists', 'collection_items_question_once', (db) => listCollectionRows(db, member, { questionId: id })],
  ['what is in a list', 'collection_items_last_saved', (db) => listItemRows(db, id, after(time), 20)],
  ['what is taken out of lists', 'collection_items_answer_once', (db) => deleteItems(db, member, { answerId: id })],
  ['lists that were deleted', 'collections_deleted', (db) => purgeDeleted(db, now, 500)],
  ['what one follows', 'follows_of_member', (db) => listFollowRows(db, member, after(time), 20)],
  ...['question_companies_by_company', 'question_topics_by_topic', 'answers_newest', 'answers_by_'].map(
    (index): [string, string, Ask] => [
      'what is new in what one follows',
      index,
      (db) => listNewRows(db, member, after(time), 20),
    ],
  ),
  ['one’s saved searches', 'saved_searches_of_member', (db) => lockSavedSearches(db, member)],
  ['saved searches that were deleted', 'saved_searches_deleted', (db) => purgeDeletedSearches(db, now, 500)],
  ...['saved_searches_', 'questions_newest', 'answers_by_day', 'search_questions_pkey'].map(
    (index): [string, string, Ask] => ['what is new in saved searches', index, (db) => listSavedSearchRows(db, member)],
  ),
  ['old keys of requests', 'idempotency_keys_by_day', (db) => purgeKeys(db, now, 500)],
];

/** Tables that grow with what members do: nobody waits while one is read from end to end. */
const big =
  'questions|answers|answer_revisions|comments|reviews|notifications|authors|votes|lane_waits|refresh_tokens|sessions|idempotency_keys|drafts|rises|companies|members|collections|collection_items|follows|saved_searches|search_questions|search_answers|sightings|disputes|denied_companies|withheld_details|question_companies';

describe.runIf(server)('on PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>;
  let client: pg.Client;
  const asked: { sql: string; params: unknown[] }[] = [];
  let db: Db;

  beforeAll(async () => {
    const name = `queries_${randomUUID().slice(0, 8)}`;
    database = await openTestDatabase(name);
    client = new pg.Client(Object.assign(new URL(server!), { pathname: `/debrief_test_${name}` }).toString());
    await client.connect();
    const logger = { logQuery: (sql: string, params: unknown[]) => asked.push({ sql, params }) };
    db = drizzle(client, { casing: 'snake_case', logger }) as unknown as Db;
    // A table of a few rows is read through; what is asked here is whether an index serves at all.
    await client.query('set enable_seqscan = off');
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** The plans of all that `ask` asks. */
  async function plansOf(ask: Ask): Promise<string[]> {
    asked.length = 0;
    // A comment on nothing is refused by its foreign key, after it was planned.
    await ask(db).catch((error: unknown) => {
      if (!/Failed query: insert/.test(String(error))) throw error;
    });
    const plans: string[] = [];
    for (const { sql, params } of [...asked]) {
      const { rows } = await client.query(`explain ${sql}`, params);
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    }
    return plans;
  }

  it.each([...questions, ...answers, ...own])('%s: read by %s', async (_, index, ask) => {
    const plans = await plansOf(ask);
    expect(plans.join('\n')).toContain(index);
    for (const plan of plans) expect(plan).not.toMatch(new RegExp(`Seq Scan on (?:${big})\\b`));
  });

  it('answers that rose: read in their order', async () => {
    // A few are quicker sorted.
    await client.query('set enable_sort = off');
    const plans = await plansOf((asks) => listImprovedRows(asks, { topic: undefined, after: after(1), limit: 20 }));
    await client.query('reset enable_sort');
    expect(plans.join('\n')).toContain('rises_most');
  });

  it('what a search engine is told of', async () => {
    const plans = await plansOf(publicAddresses);
    for (const index of ['questions_newest', 'answers_pkey', 'companies_by_questions'])
      expect(plans.join('\n')).toContain(index);
  });
});
