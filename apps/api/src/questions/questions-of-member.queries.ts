import { and, ne, sql } from 'drizzle-orm';
import { idsOfMine } from '../authorship/authorship.visible.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { mergedQuestions, questions } from './questions.table.ts';

/**
 * What this member asked, held in one order, and whether anybody wrote at it, shown or not, or was asked it too; and what of theirs was
 * merged. Only what is withheld, where that is asked.
 */
export async function holdQuestionsOfMember(db: Db, member: Member, { withheld }: { withheld: boolean }) {
  const mine = and(sql`${questions.id} in ${idsOfMine(member)}`, withheld ? ne(questions.withheld, 0) : undefined);
  await db.select({ id: questions.id }).from(questions).where(mine).orderBy(questions.id).for('update');
  const asked = await db
    .select({
      id: questions.id,
      used: sql<boolean>`exists (select 1 from public.answers a where a.question_id = questions.id)
        or exists (select 1 from public.comments c where c.question_id = questions.id)
        or exists (select 1 from public.sightings s where s.question_id = questions.id)
        or exists (select 1 from merged_questions m where m.into_id = questions.id)`,
      topics: sql<string[]>`array(select t.topic_id::text from question_topics t where t.question_id = questions.id)`,
      companies: sql<
        string[]
      >`array(select c.company_id::text from question_companies c where c.question_id = questions.id)`,
    })
    .from(questions)
    .where(mine);
  if (withheld) return { asked, merged: [] };
  const merged = await db
    .select({ id: mergedQuestions.id })
    .from(mergedQuestions)
    .where(sql`${mergedQuestions.id} in ${idsOfMine(member)}`);
  return { asked, merged: merged.map(({ id }) => id) };
}
