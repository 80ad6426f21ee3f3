import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots } from '../platform/db/hot.ts';
import { authors, pseudonyms } from './authorship.table.ts';

type NewAuthor = Omit<typeof authors.$inferInsert, 'givenBefore'>;

const addAuthor = hot('author', (db, at: Slots<NewAuthor>, _: object) =>
  db.insert(authors).values(at).onConflictDoNothing().returning({ id: authors.contentId }),
);

/** False when the slot is taken. */
export const insertAuthor = async (db: Db, row: NewAuthor): Promise<boolean> =>
  (await addAuthor(db, row, {})).length === 1;

/** Gives the ids that nothing was noted for before. */
export async function insertAuthors(db: Db, rows: (typeof authors.$inferInsert)[]): Promise<string[]> {
  const made = await db.insert(authors).values(rows).onConflictDoNothing().returning({ id: authors.contentId });
  return made.map(({ id }) => id);
}

export const deleteAuthor = (db: Db, contentId: string) => db.delete(authors).where(eq(authors.contentId, contentId));

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
    .where(and(eq(pseudonyms.questionId, questionId), eq(pseudonyms.memberId, memberId)));
  return row?.name ?? null;
}

/** False when somebody at this question has that name, or this member has another since. */
export async function insertPseudonym(db: Db, row: typeof pseudonyms.$inferInsert): Promise<boolean> {
  const made = await db.insert(pseudonyms).values(row).onConflictDoNothing().returning({ name: pseudonyms.name });
  return made.length === 1;
}

/** Notes how many reviews the author of this answer has given so far. */
export const updateGivenBefore = (db: Db, answerId: string) =>
  db
    .update(authors)
    .set({
      givenBefore: sql`(select count(*)::int from ${authors} given where given.member_id = ${authors.memberId} and given.kind = 'review')`,
    })
    .where(eq(authors.contentId, answerId));

export async function findAuthorId(db: Db, contentId: string): Promise<string | undefined> {
  const [row] = await db.select({ id: authors.memberId }).from(authors).where(eq(authors.contentId, contentId));
  return row?.id;
}
