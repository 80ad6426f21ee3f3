import { and, eq, inArray, isNull, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect.ts';
import { hot, type Slots } from '../../platform/db/hot.ts';
import type { Allowed } from '../../platform/policy.ts';
import type { CommentRow } from './comments.queries.ts';
import { comments } from './comments.table.ts';

type Place = (typeof comments.$inferSelect)['places'][string];

/** The number after the last at this question or answer; the caller holds its row, so no two are alike. */
const nextPosition = (
  questionId: string | Placeholder,
  answerId: string | Placeholder | null | undefined,
): SQL<number> => {
  const here = answerId
    ? sql`c.answer_id = ${answerId}::uuid`
    : sql`c.question_id = ${questionId}::uuid and c.answer_id is null`;
  return sql<number>`(select coalesce(max(c.position), 0) + 1 from public.comments c where ${here})`;
};

type NewComment = Omit<typeof comments.$inferInsert, 'position'>;

const addComment = hot('new comment', (db, at: Slots<NewComment>, _: object) =>
  db.insert(comments).values({ ...at, position: nextPosition(at.questionId, at.answerId) }),
);

export const insertComment = (db: Db, row: NewComment) => addComment(db, row, {});

type OnAnswer = Omit<NewComment, 'questionId' | 'answerId'>;

/** Several of one answer at once, in this order. */
export const insertComments = (db: Db, answer: { id: string; questionId: string }, rows: OnAnswer[]) =>
  db.insert(comments).values(
    rows.map((row, i) => ({
      ...row,
      questionId: answer.questionId,
      answerId: answer.id,
      position: sql`${nextPosition(answer.questionId, answer.id)} + ${i}::int`,
    })),
  );

export const updateWords = (
  db: Db,
  comment: Allowed<CommentRow, 'edit'>,
  words: { body: string; bodyHtml: string; editedAt: Date },
) => db.update(comments).set(words).where(eq(comments.id, comment.id));

/** False when it was gone already. */
export async function deleteCommentRow(db: Db, comment: Allowed<CommentRow, 'delete'>): Promise<boolean> {
  const gone = await db.delete(comments).where(eq(comments.id, comment.id)).returning({ id: comments.id });
  return gone.length === 1;
}

const withoutWords = {
  body: '',
  bodyHtml: '',
  suggestion: null,
  anchor: null,
  places: {},
  authorId: null,
  pseudonym: null,
  reason: null,
  thanked: false,
  verdict: null,
  state: 'withdrawn',
} as const;

/** Leaves the place, for its replies, and takes the words. False when they were taken already. */
export async function emptyComment(db: Db, comment: Allowed<CommentRow, 'delete'>, deletedAt: Date): Promise<boolean> {
  const emptied = await db
    .update(comments)
    .set({ ...withoutWords, deletedAt })
    .where(and(eq(comments.id, comment.id), isNull(comments.deletedAt)))
    .returning({ id: comments.id });
  return emptied.length === 1;
}

export const updateState = (
  db: Db,
  comment: Allowed<CommentRow, 'decline' | 'reopen' | 'withdraw'>,
  change: { state: 'open' | 'declined' | 'withdrawn'; reason: string | null },
) =>
  db
    .update(comments)
    .set(change)
    .where(and(eq(comments.id, comment.id), eq(comments.state, comment.state)));

export const markThanked = (db: Db, comment: Allowed<CommentRow, 'thank'>) =>
  db.update(comments).set({ thanked: true }).where(eq(comments.id, comment.id));

export const updateVerdict = (db: Db, comment: Allowed<CommentRow, 'judge'>, verdict: 'fixed' | 'not-quite') =>
  db
    .update(comments)
    .set({ verdict })
    .where(and(eq(comments.id, comment.id), eq(comments.state, 'addressed')));

export const unhold = (db: Db, comment: Allowed<CommentRow, 'show'>) =>
  db.update(comments).set({ held: false }).where(eq(comments.id, comment.id));

/** Notes where each pinned comment stands in a version, in one statement. */
export async function addPlaces(db: Db, revision: number, places: { id: string; place: Place }[]): Promise<void> {
  if (!places.length) return;
  await db.execute(
    sql`update comments c set places = c.places || jsonb_build_object(${revision}::text, p.place) from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(id uuid, place jsonb) where c.id = p.id`,
  );
}

/** Marks open comments as used in this version, in one statement. */
export async function markUsed(
  db: Db,
  revision: number,
  used: { id: string; wordsChanged: boolean | null }[],
): Promise<void> {
  if (!used.length) return;
  await db.execute(
    sql`update comments c set state = 'addressed', addressed_in = ${revision}, words_changed = u."wordsChanged" from jsonb_to_recordset(${JSON.stringify(used)}::jsonb) as u(id uuid, "wordsChanged" boolean) where c.id = u.id and c.state = 'open'`,
  );
}

/** Brings the comments at one question, and on these answers, to another: those on the question come after its own. Gives their ids. */
export async function moveCommentRows(db: Db, from: string, to: string, answerIds: string[]): Promise<string[]> {
  const { rows } = (await db.execute(sql`
    update public.comments m set question_id = ${to}, position = case when m.answer_id is null then m.position
        + (select coalesce(max(c.position), 0) from public.comments c where c.question_id = ${to} and c.answer_id is null) else m.position end
    where (m.question_id = ${from} and m.answer_id is null) or m.answer_id = any(${sql.param(answerIds)}::uuid[]) returning m.id`)) as unknown as {
    rows: { id: string }[];
  };
  return rows.map(({ id }) => id);
}

/** Puts other made-up names on comments that stand under these. */
export const renameComments = (db: Db, renamed: { id: string; was: string; name: string }[]) =>
  db.execute(sql`
    update public.comments c set pseudonym = r.name from json_to_recordset(${JSON.stringify(renamed)}::json) as r (id uuid, was text, name text)
    where c.id = r.id and c.pseudonym = r.was`);

/** Takes these away for good: those that have replies keep their place, without words. */
export async function deleteCommentsOf(db: Db, ids: string[], withReplies: string[], deletedAt: Date): Promise<void> {
  if (withReplies.length)
    await db
      .update(comments)
      .set({ ...withoutWords, deletedAt })
      .where(inArray(comments.id, withReplies));
  if (ids.length) await db.delete(comments).where(inArray(comments.id, ids));
}

export const deleteHeldOn = (db: Db, answerIds: string[]) =>
  db.delete(comments).where(and(inArray(comments.answerId, answerIds), comments.held));
