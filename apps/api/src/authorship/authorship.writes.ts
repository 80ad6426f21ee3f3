import { and, eq, inArray, not, type SQL, sql } from 'drizzle-orm';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots } from '../platform/db/hot.ts';
import { authors, pseudonyms } from './authorship.table.ts';
import { hasShown } from './authorship.visible.ts';

type NewAuthor = Omit<typeof authors.$inferInsert, 'givenBefore'>;

const addAuthor = hot('author', (db, at: Slots<NewAuthor>, _: object) =>
  db.insert(authors).values(at).onConflictDoNothing().returning({ id: authors.contentId }),
);

/** False when the slot is taken. */
export const insertAuthor = async (db: Db, row: NewAuthor): Promise<boolean> =>
  (await addAuthor(db, row, {})).length === 1;

/** Has a notice concern whoever wrote this; false where no member did, or none is left. */
export async function insertConcerned(db: Db, noticeId: string, contentId: string): Promise<boolean> {
  const { rows } = (await db.execute(sql`
    insert into ${authors} (content_id, kind, member_id, question_id)
    select ${noticeId}::uuid, 'notice', member_id, question_id from ${authors} where content_id = ${contentId} returning 1`)) as unknown as {
    rows: unknown[];
  };
  return rows.length === 1;
}

export async function asksHasShown(db: Db, member: Member): Promise<boolean> {
  const { rows } = (await db.execute(sql`select ${hasShown(member)} as has`)) as unknown as {
    rows: { has: boolean }[];
  };
  return rows[0]?.has ?? false;
}

/** Gives the ids that nothing was noted for before. */
export async function insertAuthors(db: Db, rows: (typeof authors.$inferInsert)[]): Promise<string[]> {
  const made = await db.insert(authors).values(rows).onConflictDoNothing().returning({ id: authors.contentId });
  return made.map(({ id }) => id);
}

export const deleteAuthors = (db: Db, contentIds: string[]) =>
  db.delete(authors).where(inArray(authors.contentId, contentIds));

export const deleteAuthorsOfComments = (db: Db, contentIds: string[]) =>
  db.delete(authors).where(and(inArray(authors.contentId, contentIds), eq(authors.kind, 'comment')));

/** Leaves of these reviews that their givers gave one, and nothing of what it was about. */
export const unlinkReviews = (db: Db, contentIds: string[]) =>
  db
    .update(authors)
    .set({ contentId: sql`gen_random_uuid()`, questionId: sql`gen_random_uuid()`, slot: null })
    .where(and(inArray(authors.contentId, contentIds), eq(authors.kind, 'review')));

/** The name this member goes by at this question, or null. */
export async function findPseudonym(db: Db, questionId: string, memberId: string): Promise<string | null> {
  const [row] = await db
    .select({ name: pseudonyms.name })
    .from(pseudonyms)
    .where(and(eq(pseudonyms.questionId, questionId), eq(pseudonyms.memberId, memberId), not(pseudonyms.former)));
  return row?.name ?? null;
}

/** False when somebody at this question has that name, or this member has another since. */
export async function insertPseudonym(db: Db, row: typeof pseudonyms.$inferInsert): Promise<boolean> {
  const made = await db.insert(pseudonyms).values(row).onConflictDoNothing().returning({ name: pseudonyms.name });
  return made.length === 1;
}

/** Notes how many reviews the author of this answer has given so far. */
export const updateGivenBefore = (db: Db, answerIds: string[]) =>
  db
    .update(authors)
    .set({
      givenBefore: sql`(select count(*)::int from ${authors} given where given.member_id = ${authors.memberId} and given.kind = 'review')`,
    })
    .where(inArray(authors.contentId, answerIds));

export async function findAuthorId(db: Db, contentId: string): Promise<string | undefined> {
  const [row] = await db.select({ id: authors.memberId }).from(authors).where(eq(authors.contentId, contentId));
  return row?.id;
}

/** Brings who wrote these to another question; a slot that the member has there already stays with what has it. */
export const moveAuthorRows = (db: Db, to: string, contentIds: string[]) =>
  db.execute(sql`
    update ${authors} a set question_id = ${to}, slot = case when exists (
      select 1 from ${authors} o where o.member_id = a.member_id and o.question_id = ${to} and o.slot = a.slot) then null else a.slot end
    where a.content_id = any(${sql.param(contentIds)}::uuid[])`);

const hasAnother = (to: string, memberId: SQL) =>
  sql`exists (select 1 from ${pseudonyms} o where o.question_id = ${to} and o.member_id = ${memberId} and not o.former)`;
const isFree = (to: string, name: SQL) =>
  sql`not exists (select 1 from ${pseudonyms} o where o.question_id = ${to} and o.name = ${name})`;

/** Brings the names of one question to another, as far as nobody is called so there. */
export const movePseudonymRows = (db: Db, from: string, to: string) =>
  db.execute(sql`
    update ${pseudonyms} p set question_id = ${to}, former = p.former or ${hasAnother(to, sql`p.member_id`)}
    where p.question_id = ${from} and ${isFree(to, sql`p.name`)}`);

/** The names that could not be brought along. */
export const listPseudonyms = (db: Db, questionId: string) =>
  db
    .select({ name: pseudonyms.name, memberId: pseudonyms.memberId })
    .from(pseudonyms)
    .where(eq(pseudonyms.questionId, questionId));

/** The same for one of them under another name; false when somebody is called that too. */
export async function movePseudonymAs(
  db: Db,
  { from, to, was, name }: { from: string; to: string; was: string; name: string },
): Promise<boolean> {
  const { rows } = (await db.execute(sql`
    update ${pseudonyms} p set question_id = ${to}, name = ${name}, former = p.former or ${hasAnother(to, sql`p.member_id`)}
    where p.question_id = ${from} and p.name = ${was} and ${isFree(to, sql`${name}`)} returning 1`)) as unknown as {
    rows: unknown[];
  };
  return rows.length === 1;
}

/** Which of these this member wrote. */
export async function writtenBy(db: Db, memberId: string, contentIds: string[]): Promise<string[]> {
  const rows = await db
    .select({ id: authors.contentId })
    .from(authors)
    .where(and(eq(authors.memberId, memberId), inArray(authors.contentId, contentIds)));
  return rows.map(({ id }) => id);
}

/** Has these be what their member has only once under another name. */
export const renameSlotRows = (db: Db, contentIds: string[], was: string, is: string) =>
  db
    .update(authors)
    .set({ slot: sql`replace(${authors.slot}, ${was}, ${is})` })
    .where(inArray(authors.contentId, contentIds));

/** The made-up names of a member, free for others again. */
export const deletePseudonyms = (db: Db, memberId: string) =>
  db.delete(pseudonyms).where(eq(pseudonyms.memberId, memberId));
