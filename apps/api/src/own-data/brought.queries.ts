import { sql } from 'drizzle-orm';
import { idsOfMine } from '../authorship/authorship.visible.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';

/** At which of these questions this member has an answer. */
export async function findMyAnswers(db: Db, member: Member, questionIds: string[]): Promise<Set<string>> {
  const { rows } = (await db.execute(sql`
    select distinct a.question_id as id from answers a
    where a.question_id = any(${sql.param(questionIds)}::uuid[]) and a.id in ${idsOfMine(member)}`)) as unknown as {
    rows: { id: string }[];
  };
  return new Set(rows.map(({ id }) => id));
}
