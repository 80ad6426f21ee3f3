import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { mergedQuestions, questionCompanies, questions, questionTopics } from './questions.table.ts';

/** What is counted at the one is counted at the other too, which was active when the later of the two was; votes are given, each member's once. */
export const addCountersOf = (db: Db, from: string, to: string, votes: number) =>
  db.execute(sql`
    update ${questions} kept set answers_count = kept.answers_count + gone.answers_count, comments_count = kept.comments_count + gone.comments_count,
      votes_count = kept.votes_count + ${votes}, active_at = greatest(kept.active_at, gone.active_at)
    from ${questions} gone where gone.id = ${from} and kept.id = ${to}`);

/** Files a question under these companies too, as its author would have; those that stand there already by reports are filed from now on. */
export async function addCompanies(db: Db, questionId: string, companyIds: string[], after: number): Promise<void> {
  if (!companyIds.length) return;
  await db
    .insert(questionCompanies)
    .values(companyIds.map((companyId, i) => ({ questionId, companyId, position: after + 1 + i })))
    .onConflictDoUpdate({
      target: [questionCompanies.questionId, questionCompanies.companyId],
      set: { reported: false, position: sql`excluded.position` },
    });
}

/** Files a question that is filed under no topic under those of another. */
export const takeTopicsOf = (db: Db, from: string, to: string) =>
  db.update(questionTopics).set({ questionId: to }).where(sql`${questionTopics.questionId} = ${from}`);

/** Leaves of a question that nothing stands at any more where its addresses lead, in one step also for what was merged into it. */
export async function replaceByMerged(db: Db, from: string, to: string, now: Date): Promise<void> {
  await db.execute(sql`
    insert into ${mergedQuestions} (id, slug, external_id, into_id, title, body, merged_at)
    select id, slug, external_id, ${to}, title, body, ${now.toISOString()}::timestamptz from ${questions} where id = ${from}`);
  await db.execute(sql`update ${mergedQuestions} set into_id = ${to} where into_id = ${from}`);
  await db.execute(sql`delete from ${questions} where id = ${from}`);
}

/** Has a question at which nothing stands any more make room, without a trace, for the one that takes its place and its address. */
export async function giveWayTo(db: Db, from: string, to: string): Promise<void> {
  await db.execute(sql`update ${mergedQuestions} set into_id = ${to} where into_id = ${from}`);
  const { rows } = (await db.execute(sql`delete from ${questions} where id = ${from} returning slug`)) as unknown as {
    rows: { slug: string }[];
  };
  await db.execute(sql`update ${questions} set slug = ${rows[0]!.slug} where id = ${to}`);
}

/** Has what is filed under one company be filed under another; under both it is filed once, as its author would have where they named one of them. */
export async function moveTies(db: Db, from: string, to: string): Promise<void> {
  // Also of questions that are out of sight.
  const [standing, denied] = [sql`public.question_companies`, sql`public.denied_companies`];
  const both = (table: SQL) =>
    sql`exists (select 1 from ${table} o where o.question_id = t.question_id and o.company_id = ${to})`;
  await db.execute(sql`
    update ${standing} t set reported = t.reported and gone.reported, position = least(t.position, gone.position)
    from ${standing} gone where t.company_id = ${to} and gone.question_id = t.question_id and gone.company_id = ${from}`);
  for (const table of [standing, denied]) {
    await db.execute(sql`update ${table} t set company_id = ${to} where t.company_id = ${from} and not ${both(table)}`);
    await db.execute(sql`delete from ${table} where company_id = ${from}`);
  }
  // What was denied under one name and stands under the other: its author named it, and what members say decides anew.
  await db.execute(sql`
    with gone as (delete from ${denied} t where t.company_id = ${to} and ${both(standing)} returning question_id)
    update ${standing} t set reported = false from gone where t.question_id = gone.question_id and t.company_id = ${to}`);
}
