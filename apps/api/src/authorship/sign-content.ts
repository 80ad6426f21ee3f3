import type { Db } from '../platform/db/connect.ts';
import { findPseudonym, insertAuthor, insertAuthors, insertPseudonym } from './authorship.writes.ts';
import { madeUpName } from './made-up-name.ts';

interface Content {
  id: string;
  kind: 'question' | 'answer' | 'comment' | 'review' | 'sighting' | 'dispute';
  memberId: string;
  questionId: string;
  authorship: 'named' | 'anonymous';
  /** What there may be only one of; see authors.slot. */
  slot?: string;
}

/** What stands on the content row itself: the member when named, otherwise a made-up name. */
export interface Byline {
  authorId: string | null;
  pseudonym: string | null;
}

/** Notes who wrote this; gives what its own row may show, or null when the slot is taken. */
export async function signContent(
  db: Db,
  { id, kind, memberId, questionId, authorship, slot }: Content,
): Promise<Byline | null> {
  if (!(await insertAuthor(db, { contentId: id, kind, memberId, questionId, slot: slot ?? null }))) return null;
  return bylineOf(db, { memberId, questionId, authorship });
}

/** What may stand on something of this member's at this question. */
export async function bylineOf(
  db: Db,
  { memberId, questionId, authorship }: Pick<Content, 'memberId' | 'questionId' | 'authorship'>,
): Promise<Byline> {
  if (authorship === 'named') return { authorId: memberId, pseudonym: null };
  return { authorId: null, pseudonym: await pseudonymAt(db, questionId, memberId) };
}

/** Notes who wrote this, where its byline is known and there may be any number. */
export const noteAuthor = (db: Db, { id, kind, memberId, questionId }: Omit<Content, 'authorship' | 'slot'>) =>
  insertAuthor(db, { contentId: id, kind, memberId, questionId, slot: null });

/** The same for several pieces at once, none with a slot; gives the ids that were free, and what their rows may show. */
export async function signContents(
  db: Db,
  { ids, kind, memberId, questionId, authorship }: Omit<Content, 'id' | 'slot'> & { ids: string[] },
): Promise<{ ids: string[]; byline: Byline }> {
  const signed = ids.map((contentId) => ({ contentId, kind, memberId, questionId, slot: null }));
  const free = await insertAuthors(db, signed);
  return { ids: free, byline: await bylineOf(db, { memberId, questionId, authorship }) };
}

/** Notes that this member posted these questions under their name. */
export async function signQuestions(db: Db, ids: string[], memberId: string): Promise<Byline> {
  if (ids.length)
    await insertAuthors(
      db,
      ids.map((id) => ({ contentId: id, kind: 'question', memberId, questionId: id, slot: null })),
    );
  return { authorId: memberId, pseudonym: null };
}

async function pseudonymAt(db: Db, questionId: string, memberId: string): Promise<string> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const given = await findPseudonym(db, questionId, memberId);
    if (given) return given;
    const name = madeUpName(attempt);
    if (await insertPseudonym(db, { questionId, memberId, name })) return name;
  }
  throw new Error('No made-up name is left for this question');
}
