import { and, asc, gt, inArray, sql } from 'drizzle-orm';
import { countedAs, wrote } from '../../authorship/authorship.visible.ts';
import type { Db } from '../../platform/db/connect.ts';
import { reputations } from './reputation.table.ts';

interface PairRow {
  giver: string;
  judged: number;
  used: number;
  answers: number;
  usedBack: number;
  authorUsed: number;
  criteria: Record<string, { judged: number; used: number }> | null;
}

/** A judged comment of a member who signed it, and whether it counts as used (countsAsUsed, in SQL). */
export const judged = sql`c.parent_id is null and c.state in ('addressed', 'declined')`;
export const used = sql`(c.state = 'addressed' and (c.words_changed is true or c.verdict = 'fixed'))`;

/**
 * For each of these givers, one row for every author who judged their named comments. Who the authors are stays in the
 * database.
 */
export async function pairsOf(db: Db, giverIds: string[]): Promise<PairRow[]> {
  const { rows } = (await db.execute(sql`
    with given as (
      select c.author_id as giver, ${countedAs(sql`c.answer_id`)} as author, c.answer_id, c.criterion, ${used} as used
      from comments c
      where c.author_id = any(${sql.param(giverIds)}::uuid[]) and c.answer_id is not null and ${judged}
    ), pairs as (
      select giver, author, count(*)::int as judged, count(*) filter (where used)::int as used,
        count(distinct answer_id) filter (where used)::int as answers
      from given where author is not null and author <> giver group by giver, author
    ), named as (
      select giver, author, criterion, count(*)::int as judged, count(*) filter (where used)::int as used
      from given where criterion is not null group by giver, author, criterion
    ), theirs as (
      select p.giver, p.author, count(*) filter (where ${countedAs(sql`c.answer_id`)} = p.giver)::int as used_back, count(*)::int as author_used
      from pairs p join comments c on c.author_id = p.author
      where c.answer_id is not null and ${judged} and ${used} group by p.giver, p.author
    )
    select p.giver, p.judged, p.used, p.answers, coalesce(t.used_back, 0) as "usedBack", coalesce(t.author_used, 0) as "authorUsed",
      (select json_object_agg(n.criterion, json_build_object('judged', n.judged, 'used', n.used))
        from named n where n.giver = p.giver and n.author = p.author) as criteria
    from pairs p left join theirs t on t.giver = p.giver and t.author = p.author`)) as unknown as { rows: PairRow[] };
  return rows;
}

/** Those who used comments of one of these givers and have comments that the giver used: members who use each other's. */
export async function partnersOf(db: Db, giverIds: string[]): Promise<string[]> {
  const { rows } = (await db.execute(sql`
    select distinct m.id from comments c join members m on m.id = ${countedAs(sql`c.answer_id`)} and m.id <> c.author_id
    where c.author_id = any(${sql.param(giverIds)}::uuid[]) and c.answer_id is not null and ${judged} and ${used}
      and exists (select 1 from comments back where back.author_id = m.id and back.answer_id is not null and back.parent_id is null
        and back.state = 'addressed' and (back.words_changed is true or back.verdict = 'fixed')
        and ${wrote(sql`c.author_id`, sql`back.answer_id`)})`)) as unknown as { rows: { id: string }[] };
  return rows.map(({ id }) => id);
}

/** Held until the transaction ends, in one order. */
export const lockStandings = (db: Db, memberIds: string[]) =>
  db
    .select({ memberId: reputations.memberId })
    .from(reputations)
    .where(inArray(reputations.memberId, memberIds))
    .orderBy(asc(reputations.memberId))
    .for('update');

/** How many unused comments each of these members took back. */
export const takenBackBy = (db: Db, memberIds: string[]) =>
  db
    .select({ giver: reputations.memberId, judged: reputations.takenBack })
    .from(reputations)
    .where(and(inArray(reputations.memberId, memberIds), gt(reputations.takenBack, 0)));
