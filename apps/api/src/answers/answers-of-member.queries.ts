import { and, ne, sql } from 'drizzle-orm';
import { idsOfMine } from '../authorship/authorship.visible.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { answers } from './answers.table.ts';

/** Which of a member's answers: all, those that not everybody may read, or those that nobody may. */
export type Which = 'all' | 'hidden' | 'withheld';

/** What this member answered, or some of it. Held, in one order. */
export async function holdAnswersOf(db: Db, member: Member, which: Which): Promise<string[]> {
  const those = {
    all: undefined,
    hidden: ne(answers.visibility, 'public'),
    withheld: ne(answers.withheld, 0),
  };
  const rows = await db
    .select({ id: answers.id })
    .from(answers)
    .where(and(sql`${answers.id} in ${idsOfMine(member)}`, those[which]))
    .orderBy(answers.id)
    .for('update');
  return rows.map(({ id }) => id);
}

/** All that was said about these answers, shown or not. */
export async function listAllFeedbackIds(db: Db, answerIds: string[]): Promise<string[]> {
  const these = sql`any(${sql.param(answerIds)}::uuid[])`;
  const { rows } = (await db.execute(
    sql`select id from public.comments where answer_id = ${these} union all select id from public.reviews where answer_id = ${these}`,
  )) as unknown as { rows: { id: string }[] };
  return rows.map(({ id }) => id);
}
