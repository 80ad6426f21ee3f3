import { and, eq, sql } from 'drizzle-orm';
import { wrote } from '../authorship/authorship.visible.ts';
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

/** Brings the votes for one question to another, each member's once and none of its author's; gives how many it has more. */
export async function moveVoteRows(db: Db, from: string, to: string): Promise<number> {
  const { rows } = (await db.execute(sql`
    with gone as (delete from votes where question_id = ${from} returning member_id)
    insert into votes (member_id, question_id) select g.member_id, ${to}::uuid from gone g
    where not ${wrote(sql`g.member_id`, sql`${to}::uuid`)} on conflict do nothing returning 1`)) as unknown as {
    rows: unknown[];
  };
  return rows.length;
}

/** Deletes all of a member's; gives what they were for. */
export async function deleteVotesOf(db: Db, memberId: string): Promise<{ questionIds: string[]; answerIds: string[] }> {
  const gone = await db
    .delete(votes)
    .where(eq(votes.memberId, memberId))
    .returning({ questionId: votes.questionId, answerId: votes.answerId });
  const ids = (which: 'questionId' | 'answerId') => gone.flatMap((vote) => vote[which] ?? []);
  return { questionIds: ids('questionId'), answerIds: ids('answerId') };
}
