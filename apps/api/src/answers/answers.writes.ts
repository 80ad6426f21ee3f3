import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots } from '../platform/db/hot.ts';
import { insertRows } from '../platform/db/insert-rows.ts';
import type { Allowed } from '../platform/policy.ts';
import type { AnswerRow } from './answers.queries.ts';
import { answerRevisions, answers } from './answers.table.ts';

type NewRevision = Omit<typeof answerRevisions.$inferInsert, 'answerId' | 'number'>;

/** Answers, each with its first revision. */
export async function insertAnswers(
  db: Db,
  rows: { answer: typeof answers.$inferInsert; revision: NewRevision }[],
): Promise<void> {
  await insertRows(
    db,
    answers,
    rows.map(({ answer }) => answer),
  );
  await insertRows(
    db,
    answerRevisions,
    rows.map(({ answer, revision }) => ({ answerId: answer.id, number: 1, ...revision })),
  );
}

/** False when somebody revised it first. */
export async function addRevision(
  db: Db,
  answer: Allowed<AnswerRow, 'revise'>,
  basedOn: number,
  revision: NewRevision & { excerpt: string },
): Promise<boolean> {
  const { excerpt, ...text } = revision;
  const number = basedOn + 1;
  const moved = await db
    .update(answers)
    .set({ revision: number, excerpt, revisedAt: text.createdAt })
    .where(and(eq(answers.id, answer.id), eq(answers.revision, basedOn)))
    .returning({ id: answers.id });
  if (!moved.length) return false;
  await db.insert(answerRevisions).values({ answerId: answer.id, number, ...text });
  return true;
}

export const updateAnswer = (
  db: Db,
  answer: Allowed<AnswerRow, 'change'>,
  change: Partial<typeof answers.$inferInsert>,
) => db.update(answers).set(change).where(eq(answers.id, answer.id));

/** False when it was so already. */
export async function setOffer(db: Db, answer: Allowed<AnswerRow, 'change'>, offer: boolean): Promise<boolean> {
  const set = await db
    .update(answers)
    .set({ offer })
    .where(and(eq(answers.id, answer.id), ne(answers.offer, offer)))
    .returning({ id: answers.id });
  return set.length === 1;
}

/** Gives the answer this link unless it has one. */
export const giveLink = (db: Db, answer: Allowed<AnswerRow, 'invite'>, linkToken: string) =>
  db
    .update(answers)
    .set({ linkToken })
    .where(and(eq(answers.id, answer.id), isNull(answers.linkToken), ne(answers.visibility, 'private')));

export const takeLink = (db: Db, answer: Allowed<AnswerRow, 'uninvite'>) =>
  db
    .update(answers)
    .set({ linkToken: null })
    .where(and(eq(answers.id, answer.id), eq(answers.visibility, 'public')));

/** False when it was gone already. */
export async function deleteAnswerRow(db: Db, answer: Allowed<AnswerRow, 'delete'>): Promise<boolean> {
  const gone = await db.delete(answers).where(eq(answers.id, answer.id)).returning({ id: answers.id });
  return gone.length === 1;
}

export type Counted = Partial<Record<'votesCount' | 'commentsCount' | 'openCommentsCount' | 'reviewsCount', number>>;

export const addToCounters = hot('count on answer', (db, { id, ...by }: Slots<{ id: string } & Counted>, _: object) =>
  db
    .update(answers)
    .set(
      Object.fromEntries(
        Object.entries(by).map(([counter, add]) => [counter, sql`${answers[counter as keyof Counted]} + ${add}::int`]),
      ),
    )
    .where(eq(answers.id, id)),
);

/** Brings the answers of one question to another, also those out of sight; gives their ids. */
export async function moveAnswerRows(db: Db, from: string, to: string): Promise<string[]> {
  const { rows } = (await db.execute(
    sql`update public.answers set question_id = ${to} where question_id = ${from} returning id`,
  )) as unknown as { rows: { id: string }[] };
  return rows.map(({ id }) => id);
}

/** Puts other made-up names on answers that stand under these. */
export const renameAnswers = (db: Db, renamed: { id: string; was: string; name: string }[]) =>
  db.execute(sql`
    update public.answers a set pseudonym = r.name from json_to_recordset(${JSON.stringify(renamed)}::json) as r (id uuid, was text, name text)
    where a.id = r.id and a.pseudonym = r.was`);

export const takeVoteFrom = (db: Db, ids: string[]) =>
  db
    .update(answers)
    .set({ votesCount: sql`${answers.votesCount} - 1` })
    .where(inArray(answers.id, ids));

/** Deletes these, with their versions and what was said about them; gives at which question each public one stood. */
export async function deleteAnswersOf(db: Db, ids: string[]): Promise<string[]> {
  const gone = await db
    .delete(answers)
    .where(inArray(answers.id, ids))
    .returning({ questionId: answers.questionId, visibility: answers.visibility });
  return gone.flatMap(({ questionId, visibility }) => (visibility === 'public' ? questionId : []));
}

/** Nobody is there any more to read feedback on these. */
export const wantNoFeedback = (db: Db, ids: string[]) =>
  db
    .update(answers)
    .set({ feedbackWanted: null, linkToken: sql`case visibility when 'public' then null else link_token end` })
    .where(inArray(answers.id, ids));
