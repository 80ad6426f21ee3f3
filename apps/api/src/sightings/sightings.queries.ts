import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import { countedAs, idsOfMine, idsOfMineAt } from '../authorship/authorship.visible.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { questions } from '../questions/questions.table.ts';
import { disputes, sightings } from './sightings.table.ts';

/** One report; `teller` is a number for the same member within one reading, and nothing outside it. */
export interface Told {
  teller: number;
  /** "2026-10" */
  month: string;
  companyId: string | null;
  level: string | null;
  round: string | null;
}

/** A sighting with how many members were asked its question. */
export async function findSighting(db: Db, id: string) {
  const [row] = await db
    .select({ id: sightings.id, sightings: questions.sightingsCount })
    .from(sightings)
    .innerJoin(questions, eq(questions.id, sightings.questionId))
    .where(eq(sightings.id, id));
  return row;
}

/** A report of this member's own. */
export async function findOwnSighting(db: Db, member: Member, id: string) {
  const [row] = await db
    .select({ id: sightings.id, questionId: sightings.questionId, companyId: sightings.companyId })
    .from(sightings)
    .where(and(eq(sightings.id, id), sql`${sightings.id} in ${idsOfMine(member)}`));
  return row;
}

/** The ids of what this member said of a company at a question. */
export async function findOwnAt(
  db: Db,
  member: Member,
  what: 'sighting' | 'dispute',
  { questionId, companyId }: { questionId: string; companyId: string | null },
): Promise<string[]> {
  const table = what === 'sighting' ? sightings : disputes;
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        sql`${table.id} in ${idsOfMineAt(member, sql`${questionId}::uuid`, what)}`,
        sql`${table.companyId} is not distinct from ${companyId}::uuid`,
      ),
    );
  return rows.map(({ id }) => id);
}

/** Numbers members from 1 within one reading. Whose account is gone counts for each report. */
const teller = (within: SQL) =>
  sql`dense_rank() over (${within} order by coalesce(${countedAs(sql`s.id`)}, s.id))::int as teller`;
const report = sql`to_char(s.month, 'YYYY-MM') as month, s.company_id as "companyId", s.level, s.round`;

interface OfQuestion {
  questionId: string;
}

/** All that was reported of these questions; for `publish-asked.ts` alone, as what follows. */
export const reportsOf = (db: Db, questionIds: string[]): Promise<(Told & OfQuestion)[]> =>
  rowsOf(
    db,
    sql`select s.question_id as "questionId", ${teller(sql`partition by s.question_id`)}, ${report}
    from sightings s where s.question_id = any(${sql.param(questionIds)}::uuid[])`,
  );

/** How many members deny that these questions are asked there, by company. */
export const disputesOf = (
  db: Db,
  questionIds: string[],
): Promise<({ companyId: string; members: number } & OfQuestion)[]> =>
  rowsOf(
    db,
    sql`select question_id as "questionId", company_id as "companyId", count(*)::int as members
    from disputes where question_id = any(${sql.param(questionIds)}::uuid[]) group by 1, 2`,
  );

/** What was reported of these companies since a month, without what more members deny than report (`isDenied`). */
export const reportsAt = (
  db: Db,
  companyIds: string[],
  { since, least }: { since: string; least: number },
): Promise<(Told & { companyId: string })[]> =>
  rowsOf(
    db,
    sql`
    with denied as (
      select d.question_id, d.company_id, count(*) as n from disputes d
      where d.company_id = any(${sql.param(companyIds)}::uuid[]) group by 1, 2 having count(*) >= ${least})
    select ${teller(sql`partition by s.company_id`)}, ${report} from sightings s
    where s.company_id = any(${sql.param(companyIds)}::uuid[]) and s.month >= ${`${since}-01`}::date
      and not exists (select 1 from denied d where d.question_id = s.question_id and d.company_id = s.company_id
        and d.n > (select count(*) from sightings r where r.question_id = s.question_id and r.company_id = s.company_id))`,
  );

/** Noted in `loaded` when it is. */
export const published = 'asked 1';

/** Whether what was reported before it was published has been. */
export async function isPublished(db: Db): Promise<boolean> {
  return (await rowsOf(db, sql`select 1 from loaded where name = ${published}`)).length > 0;
}

/** Questions and companies that something was reported of, after this id, in the order of their ids. */
export async function reportedIds(db: Db, what: 'question' | 'company', after: string, limit: number) {
  const column = sql.identifier(`${what}_id`);
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select distinct ${column} as id from sightings where ${column} > ${after}::uuid order by 1 limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

const rowsOf = async <Row>(db: Db, query: SQL) => ((await db.execute(query)) as unknown as { rows: Row[] }).rows;

/** All that this member reported or denied, or what is withheld of it. */
export async function reportsOfMember(db: Db, member: Member, { withheld }: { withheld: boolean }) {
  const of = (table: typeof sightings | typeof disputes) =>
    db
      .select({ id: table.id, questionId: table.questionId, companyId: table.companyId })
      .from(table)
      .where(and(sql`${table.id} in ${idsOfMine(member)}`, withheld ? ne(table.withheld, 0) : undefined))
      .orderBy(table.questionId, table.id);
  return { sightings: await of(sightings), disputes: await of(disputes) };
}
