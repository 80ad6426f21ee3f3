import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { mergedQuestions, questions } from '../questions/questions.table.ts';
import { drafts } from './drafts.table.ts';

export async function findDraft(db: Db, memberId: string, key: string) {
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.memberId, memberId), eq(drafts.key, key)));
  return row;
}

/** The hundred saved last. */
export const listDraftRows = (db: Db, memberId: string) =>
  db.select().from(drafts).where(eq(drafts.memberId, memberId)).orderBy(desc(drafts.savedAt), drafts.key).limit(100);

/**
 * What a draft is called now: of an answer to a question that was merged since, as one to the question it was merged into. The question is
 * held, so that it is not merged before the draft is saved.
 */
export async function keyNow(db: Db, key: string): Promise<string> {
  const [kind, questionId] = key.split(':');
  if (kind !== 'answer' || !questionId) return key;
  const [there] = await db
    .select({ id: questions.id })
    .from(questions)
    .where(eq(questions.id, questionId))
    .for('key share');
  if (there) return key;
  const [merged] = await db
    .select({ key: sql<string>`'answer:' || ${mergedQuestions.intoId}` })
    .from(mergedQuestions)
    .where(eq(mergedQuestions.id, questionId));
  return merged?.key ?? key;
}
