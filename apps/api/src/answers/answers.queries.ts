import { and, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { isMine } from '../authorship/authorship.visible.ts';
import { savedBy } from '../collections/collections.visible.ts';
import { revisionScores, rises } from '../feedback/reviews/reviews.table.ts';
import { followedBy } from '../follows/follows.visible.ts';
import type { Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots } from '../platform/db/hot.ts';
import { type Cursor, rowsFor } from '../platform/page.ts';
import { questions } from '../questions/questions.table.ts';
import { votedFor } from '../votes/votes.visible.ts';
import { answerRevisions, answers } from './answers.table.ts';
import { visibleTo } from './answers.visible.ts';

const selectAnswers = (db: Db, viewer: Viewer) =>
  db
    .select({
      id: answers.id,
      questionId: answers.questionId,
      question: { slug: questions.slug, title: questions.title },
      authorship: answers.authorship,
      author: { id: members.id, handle: members.handle, displayName: members.displayName },
      pseudonym: answers.pseudonym,
      visibility: answers.visibility,
      linkToken: answers.linkToken,
      revision: answers.revision,
      body: answerRevisions.body,
      bodyHtml: answerRevisions.bodyHtml,
      minutes: answerRevisions.minutes,
      excerpt: answers.excerpt,
      feedbackWanted: answers.feedbackWanted,
      offer: answers.offer,
      sample: answers.sample,
      locked: sql<boolean>`(${answers.locked} or ${questions.locked})`,
      commentsCount: answers.commentsCount,
      openCommentsCount: answers.openCommentsCount,
      reviewsCount: answers.reviewsCount,
      votesCount: answers.votesCount,
      score: {
        reviews: revisionScores.reviews,
        value: revisionScores.value,
        low: revisionScores.low,
        high: revisionScores.high,
        criteria: revisionScores.criteria,
        ready: revisionScores.ready,
      },
      createdAt: answers.createdAt,
      revisedAt: answers.revisedAt,
      mine: isMine(viewer, answers.id),
      voted: votedFor(viewer, 'answer_id', answers.id),
      saved: savedBy(viewer, 'answer_id', answers.id),
      followed: followedBy(viewer, 'answer_id', answers.id),
    })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(
      answerRevisions,
      and(eq(answerRevisions.answerId, answers.id), eq(answerRevisions.number, answers.revision)),
    )
    .leftJoin(members, eq(members.id, answers.authorId))
    .leftJoin(
      revisionScores,
      and(eq(revisionScores.answerId, answers.id), eq(revisionScores.revision, answers.revision)),
    )
    .$dynamic();

export type AnswerRow = Awaited<ReturnType<typeof selectAnswers>>[number];

async function first(rows: Promise<AnswerRow[]>): Promise<AnswerRow | undefined> {
  return (await rows)[0];
}

const visibleAnswer = hot('answer', (db, at: Slots<{ id: string }>, { viewer }: { viewer: Viewer }) =>
  selectAnswers(db, viewer).where(and(eq(answers.id, at.id), visibleTo(viewer))),
);
export const findVisibleAnswer = (db: Db, viewer: Viewer, id: string) => first(visibleAnswer(db, { id }, { viewer }));

export const findVisibleAnswers = (db: Db, viewer: Viewer, ids: string[]) =>
  ids.length ? selectAnswers(db, viewer).where(and(inArray(answers.id, ids), visibleTo(viewer))) : Promise.resolve([]);

/** By its link: one that is seen by link alone, or a public one with an invitation. */
export const findSharedAnswer = (db: Db, viewer: Viewer, token: string) =>
  first(
    selectAnswers(db, viewer)
      .where(and(eq(answers.linkToken, token), ne(answers.visibility, 'private')))
      .execute(),
  );

const sortColumns = { useful: answers.votesCount, newest: answers.createdAt, improved: answers.revision } as const;

type AnswerOrder = keyof typeof sortColumns;

const answerPage = hot(
  'answers',
  (
    db,
    at: Slots<{ questionId: string } & Partial<Cursor>>,
    { viewer, sort, rows }: { viewer: Viewer; sort: AnswerOrder; rows: number },
  ) => {
    const column = sortColumns[sort];
    const beyond = at.key && sql`(${column}, ${answers.id}) < (${at.key}, ${at.id})`;
    return selectAnswers(db, viewer)
      .where(and(eq(answers.questionId, at.questionId), visibleTo(viewer), beyond))
      .orderBy(desc(column), desc(answers.id))
      .limit(rows);
  },
);

/** One page of a question's answers that the viewer may see. */
export const listAnswerRows = (
  db: Db,
  viewer: Viewer,
  {
    questionId,
    sort,
    after,
    limit,
  }: { questionId: string; sort: AnswerOrder; after: Cursor | undefined; limit: number },
) => answerPage(db, { questionId, ...after }, { viewer, sort, rows: rowsFor(limit) });

/** One page of the public answers that carry this member's name, the newest first. */
export const listNamedAnswerRows = (
  db: Db,
  viewer: Viewer,
  { memberId, after, limit }: { memberId: string; after: Cursor | undefined; limit: number },
) =>
  selectAnswers(db, viewer)
    .where(
      and(
        eq(answers.authorId, memberId),
        eq(answers.visibility, 'public'),
        after && sql`(${answers.createdAt}, ${answers.id}) < (${after.key}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(answers.createdAt), desc(answers.id))
    .limit(limit + 1);

/** On this topic, by its slug. */
const onTopic = (topic: string | undefined) =>
  topic
    ? sql`exists (select 1 from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = ${answers.questionId} and t.slug = ${topic})`
    : undefined;

/** One page of the public answers whose current version has a score, those first whose score is surely high. */
export const listBestRows = (
  db: Db,
  viewer: Viewer,
  { topic, after, limit }: { topic: string | undefined; after: Cursor | undefined; limit: number },
) =>
  selectAnswers(db, viewer)
    .where(
      and(
        eq(answers.visibility, 'public'),
        isNotNull(revisionScores.low),
        onTopic(topic),
        after && sql`(${revisionScores.low}, ${revisionScores.answerId}) < (${after.key}::float8, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(revisionScores.low), desc(revisionScores.answerId))
    .limit(limit + 1);

const [start, end] = [alias(revisionScores, 'start'), alias(revisionScores, 'end')];

/** Public answers that rose, most first, with their first and last version that have a score. */
export const listImprovedRows = (
  db: Db,
  { topic, after, limit }: { topic: string | undefined; after: Cursor | undefined; limit: number },
) =>
  db
    .select({
      id: rises.answerId,
      from: { revision: rises.fromRevision, value: sql<number>`${start.value}` },
      to: { revision: rises.toRevision, value: sql<number>`${end.value}` },
      rise: rises.rise,
    })
    .from(rises)
    .innerJoin(answers, eq(answers.id, rises.answerId))
    .innerJoin(start, and(eq(start.answerId, rises.answerId), eq(start.revision, rises.fromRevision)))
    .innerJoin(end, and(eq(end.answerId, rises.answerId), eq(end.revision, rises.toRevision)))
    .where(
      and(
        eq(answers.visibility, 'public'),
        sql`${rises.rise} > 0`,
        onTopic(topic),
        after && sql`(${rises.rise}, ${rises.answerId}) < (${after.key}::float8, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(rises.rise), desc(rises.answerId))
    .limit(limit + 1);
export type ImprovedRow = Awaited<ReturnType<typeof listImprovedRows>>[number];

const publicAnswersBy = hot('public answers', (db, at: Slots<{ ids: string[] }>, { viewer }: { viewer: Viewer }) =>
  selectAnswers(db, viewer).where(and(sql`${answers.id} = any(${at.ids}::uuid[])`, eq(answers.visibility, 'public'))),
);

/** Those of these answers that everyone may see. */
export const publicAnswers = (db: Db, viewer: Viewer, ids: string[]) =>
  ids.length ? publicAnswersBy(db, { ids }, { viewer }) : Promise.resolve([]);

const held = hot('answer held', (db, at: Slots<{ id: string }>, _: object) =>
  db.select({ revision: answers.revision }).from(answers).where(eq(answers.id, at.id)).for('no key update'),
);

const heldVisible = hot('visible answer held', (db, at: Slots<{ id: string }>, { viewer }: { viewer: Viewer }) =>
  db
    .select({
      id: answers.id,
      questionId: answers.questionId,
      authorship: answers.authorship,
      authorId: answers.authorId,
      pseudonym: answers.pseudonym,
      visibility: answers.visibility,
      revision: answers.revision,
      locked: sql<boolean>`(answers.locked or (select q.locked from questions q where q.id = answers.question_id))`,
      mine: isMine(viewer, sql`answers.id`),
    })
    .from(answers)
    .where(and(eq(answers.id, at.id), visibleTo(viewer)))
    .for('no key update'),
);

/** What a remark on an answer needs of it, and holds its row until the transaction ends: no version comes in between. */
export async function holdVisibleAnswer(db: Db, viewer: Viewer, id: string) {
  const [row] = await heldVisible(db, { id }, { viewer });
  return row;
}

/** Holds an answer's row until the transaction ends; gives its current version. */
export async function lockAnswer(db: Db, id: string): Promise<number | undefined> {
  const [row] = await held(db, { id }, {});
  return row?.revision;
}

/** Holds the rows of all answers to a question, also of those out of sight, in one order, until the transaction ends. */
export const lockAnswersOf = (db: Db, questionId: string) =>
  db.execute(sql`select id from public.answers where question_id = ${questionId} order by id for no key update`);
