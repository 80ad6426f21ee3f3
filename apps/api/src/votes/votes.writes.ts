import { and, eq } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { votes } from './votes.table.ts';

export type Target = { questionId: string } | { answerId: string };

/** False when it was there already. */
export async function insertVote(db: Db, memberId: string, target: Target): Promise<boolean> {
  const made = await db
    .insert(votes)
    .values({ memberId, ...target })
    .onConflictDoNothing()
    .returning({ id: votes.memberId });
  return made.length === 1;
}

/** False when there was none. */
export async function deleteVote(db: Db, memberId: string, target: Target): Promise<boolean> {
  const at = 'questionId' in target ? eq(votes.questionId, target.questionId) : eq(votes.answerId, target.answerId);
  const gone = await db
    .delete(votes)
    .where(and(eq(votes.memberId, memberId), at))
    .returning({ id: votes.memberId });
  return gone.length === 1;
}
