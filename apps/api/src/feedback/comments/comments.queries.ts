import { limits } from '@debrief/contract/limits';
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, ne, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { members } from '../../accounts/accounts.table.ts';
import { answers } from '../../answers/answers.table.ts';
import { idsOfMine, isMine } from '../../authorship/authorship.visible.ts';
import type { Member, Viewer } from '../../platform/context.ts';
import type { Db } from '../../platform/db/connect.ts';
import { hot, type Slots } from '../../platform/db/hot.ts';
import { rowsFor } from '../../platform/page.ts';
import { comments } from './comments.table.ts';
import { byAuthor, commentVisibleTo, notHeldFrom } from './comments.visible.ts';

type Place = (typeof comments.$inferSelect)['places'][string];

/** With their places in this version; in the current one where none is named. */
const selectComments = (db: Db, viewer: Viewer, revision?: number | Placeholder) => {
  const version: SQL = revision === undefined ? sql`${answers.revision}` : sql`${revision}::int`;
  return db
    .select({
      id: comments.id,
      questionId: comments.questionId,
      answerId: comments.answerId,
      parentId: comments.parentId,
      authorship: comments.authorship,
      author: { id: members.id, handle: members.handle, displayName: members.displayName },
      pseudonym: comments.pseudonym,
      body: comments.body,
      bodyHtml: comments.bodyHtml,
      revision: comments.revision,
      anchor: comments.anchor,
      place: sql<Place | null>`${comments.places} -> ${version}::text`,
      suggestion: comments.suggestion,
      criterion: comments.criterion,
      state: comments.state,
      addressedIn: comments.addressedIn,
      reason: comments.reason,
      guest: comments.guest,
      held: comments.held,
      thanked: comments.thanked,
      verdict: comments.verdict,
      sample: comments.sample,
      createdAt: comments.createdAt,
      editedAt: comments.editedAt,
      deletedAt: comments.deletedAt,
      mine: isMine(viewer, comments.id),
      answerMine: isMine(viewer, comments.answerId),
      answerAuthorship: answers.authorship,
      byAuthor,
    })
    .from(comments)
    .leftJoin(members, eq(members.id, comments.authorId))
    .leftJoin(answers, eq(answers.id, comments.answerId))
    .$dynamic();
};
export type CommentRow = Awaited<ReturnType<typeof selectComments>>[number];

const visibleComment = hot('comment', (db, at: Slots<{ id: string }>, { viewer }: { viewer: Viewer }) =>
  selectComments(db, viewer).where(and(eq(comments.id, at.id), commentVisibleTo(viewer))),
);

/** A comment whose question or answer the viewer may see. */
export async function findVisibleComment(db: Db, viewer: Viewer, id: string): Promise<CommentRow | undefined> {
  const [row] = await visibleComment(db, { id }, { viewer });
  return row;
}

/** A comment whoever asks: for showing somebody what they just wrote. */
export async function findComment(db: Db, viewer: Viewer, id: string): Promise<CommentRow | undefined> {
  const [row] = await selectComments(db, viewer).where(eq(comments.id, id));
  return row;
}

/** How much guests left on an answer that its author has not shown to everyone. */
export async function countHeld(db: Db, answerId: string, since: Date): Promise<number> {
  const lately = sql`answer_id = ${answerId} and held and created_at >= ${since.toISOString()}::timestamptz`;
  const { rows } = (await db.execute(
    sql`select ((select count(*) from comments where ${lately}) + (select count(*) from reviews where ${lately}))::int as n`,
  )) as unknown as { rows: { n: number }[] };
  return rows[0]?.n ?? 0;
}

/** Where in a thread a page begins, and how many are on it; without, the whole thread as far as it is shown at once. */
interface Part {
  after?: string | undefined;
  limit?: number | undefined;
}

/** At least one more than are shown, which tells that there are more. */
const rowsOf = (limit?: number) => (limit === undefined ? limits.commentsAtOnce.max + 1 : rowsFor(limit));

/** After this comment; from the beginning where it is gone meanwhile. */
const beyond = (id: string | Placeholder) =>
  sql`${comments.position} > coalesce((select last.position from comments last where last.id = ${id}::uuid), 0)`;

const onAnswer = hot(
  'comments of answer',
  (
    db,
    at: Slots<{ answerId: string; revision?: number | undefined; after?: string | undefined }>,
    { viewer, rows }: { viewer: Viewer; rows: number },
  ) =>
    selectComments(db, viewer, at.revision)
      .where(
        and(
          eq(comments.answerId, at.answerId),
          at.revision && lte(comments.revision, at.revision),
          at.after && beyond(at.after),
          notHeldFrom(viewer),
        ),
      )
      .orderBy(asc(comments.position))
      .limit(rows),
);

/** In the order written, from the one after `after` on; with a version, those written on it or before. */
export const commentsOnAnswer = (
  db: Db,
  viewer: Viewer,
  answerId: string,
  { revision, after, limit }: Part & { revision?: number | undefined } = {},
) => onAnswer(db, { answerId, revision, after }, { viewer, rows: rowsOf(limit) });

const onQuestion = hot(
  'comments of question',
  (
    db,
    at: Slots<{ questionId: string; after?: string | undefined }>,
    { viewer, rows }: { viewer: Viewer; rows: number },
  ) =>
    selectComments(db, viewer)
      .where(and(eq(comments.questionId, at.questionId), isNull(comments.answerId), at.after && beyond(at.after)))
      .orderBy(asc(comments.position))
      .limit(rows),
);

export const commentsOnQuestion = (db: Db, viewer: Viewer, questionId: string, { after, limit }: Part = {}) =>
  onQuestion(db, { questionId, after }, { viewer, rows: rowsOf(limit) });

/** Newest first; without what was deleted or taken back. */
export const newestCommentsOnAnswer = (db: Db, viewer: Viewer, answerId: string, limit: number) =>
  selectComments(db, viewer)
    .where(
      and(
        eq(comments.answerId, answerId),
        isNull(comments.deletedAt),
        ne(comments.state, 'withdrawn'),
        notHeldFrom(viewer),
      ),
    )
    .orderBy(desc(comments.position))
    .limit(limit);

/** What publishing a version asks of the comments on an answer: which are pinned, and which it may use. */
export const commentsToCarry = (db: Db, answerId: string, revision: number) =>
  db
    .select({
      id: comments.id,
      questionId: comments.questionId,
      parentId: comments.parentId,
      authorId: comments.authorId,
      anchor: comments.anchor,
      place: sql<Place | null>`${comments.places} -> ${revision}::text`,
      state: comments.state,
      guest: comments.guest,
      held: comments.held,
      deletedAt: comments.deletedAt,
      byAuthor,
    })
    .from(comments)
    .innerJoin(answers, eq(answers.id, comments.answerId))
    .where(and(eq(comments.answerId, answerId), isNull(comments.deletedAt)));

export async function hasPins(db: Db, answerId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.answerId, answerId), isNotNull(comments.anchor)))
    .limit(1);
  return row !== undefined;
}

/**
 * Holds the answer, or else the question, that a comment is on until the transaction ends: states, counters and replies
 * then change one after the other.
 */
export const lockThreadOf = (db: Db, commentId: string) =>
  db.execute(sql`with c as (select question_id, answer_id from comments where id = ${commentId}),
    a as (select 1 from answers where id = (select answer_id from c) for no key update),
    q as (select 1 from questions where id = (select question_id from c where answer_id is null) for no key update)
    select (select count(*) from a) + (select count(*) from q)`);

export async function hasReplies(db: Db, commentId: string): Promise<boolean> {
  const [row] = await db.select({ id: comments.id }).from(comments).where(eq(comments.parentId, commentId)).limit(1);
  return row !== undefined;
}

/** Are all of these the viewer's own comments on this answer? */
export async function areMineOn(db: Db, viewer: Viewer, answerId: string, ids: string[]): Promise<boolean> {
  const mine = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(inArray(comments.id, ids), eq(comments.answerId, answerId), isMine(viewer, comments.id)));
  return mine.length === ids.length;
}

/** Comments that a version of one of these answers used, in the order of the versions. */
export const commentsUsedIn = (db: Db, viewer: Viewer, answerIds: string[]) =>
  selectComments(db, viewer)
    .where(and(inArray(comments.answerId, answerIds), isNotNull(comments.addressedIn), commentVisibleTo(viewer)))
    .orderBy(asc(comments.addressedIn), asc(comments.position))
    .limit(1000);

/**
 * What this member said, or what is withheld of it, with what its counters and its news need; their answers and questions are held by
 * whoever asks.
 */
export const commentsOf = (db: Db, member: Member, { withheld }: { withheld: boolean }) =>
  db
    .select({
      id: comments.id,
      questionId: comments.questionId,
      answerId: comments.answerId,
      parentId: comments.parentId,
      state: comments.state,
      held: comments.held,
      deletedAt: comments.deletedAt,
      byAuthor,
      hasReplies: sql<boolean>`exists (select 1 from public.comments r where r.parent_id = comments.id)`,
    })
    .from(comments)
    .leftJoin(answers, eq(answers.id, comments.answerId))
    .where(and(sql`${comments.id} in ${idsOfMine(member)}`, withheld ? ne(comments.withheld, 0) : undefined))
    .orderBy(comments.answerId, comments.id);
