import { eq, type SQL, sql } from 'drizzle-orm';
import { countedAs } from '../authorship/authorship.visible.ts';
import type { Db } from '../platform/db/connect.ts';
import { published } from './sightings.queries.ts';
import { disputes, sightings } from './sightings.table.ts';

export const insertSighting = (db: Db, row: typeof sightings.$inferInsert) => db.insert(sightings).values(row);

export const deleteSighting = (db: Db, id: string) => db.delete(sightings).where(eq(sightings.id, id));

export const insertDispute = (db: Db, row: typeof disputes.$inferInsert) => db.insert(disputes).values(row);

export const deleteDispute = (db: Db, id: string) => db.delete(disputes).where(eq(disputes.id, id));

export const notePublished = (db: Db, now: Date) =>
  db.execute(
    sql`insert into loaded (name, loaded_at) values (${published}, ${now.toISOString()}::timestamptz) on conflict do nothing`,
  );

interface Said {
  id: string;
  companyId: string | null;
}

const rowsOf = async (db: Db, query: SQL) => ((await db.execute(query)) as unknown as { rows: Said[] }).rows;

const sameMember = sql`${countedAs(sql`a.id`)} = ${countedAs(sql`b.id`)}`;

/** Takes away what members said of both questions for one company, but for the later report; gives what went. */
export async function dropDoubles(db: Db, from: string, to: string): Promise<Said[]> {
  const reports = await rowsOf(
    db,
    sql`delete from sightings where id in (
      select case when a.month > b.month then b.id else a.id end
      from sightings a join sightings b on b.question_id = ${to} and b.company_id is not distinct from a.company_id
      where a.question_id = ${from} and ${sameMember}) returning id, company_id as "companyId"`,
  );
  const denials = await rowsOf(
    db,
    sql`delete from disputes where id in (
      select a.id from disputes a join sightings b on b.company_id = a.company_id and b.question_id in (${from}, ${to})
      where a.question_id in (${from}, ${to}) and ${sameMember}
      union select a.id from disputes a join disputes b on b.question_id = ${to} and b.company_id = a.company_id
      where a.question_id = ${from} and ${sameMember}) returning id, company_id as "companyId"`,
  );
  return [...reports, ...denials];
}

/** Brings all that was said of one question to another. */
export async function moveRows(db: Db, from: string, to: string): Promise<Said[]> {
  const move = (table: SQL) =>
    rowsOf(
      db,
      sql`update ${table} set question_id = ${to} where question_id = ${from} returning id, company_id as "companyId"`,
    );
  return [...(await move(sql`sightings`)), ...(await move(sql`disputes`))];
}

interface SaidAt {
  id: string;
  questionId: string;
}

const rowsAt = async (db: Db, query: SQL) => ((await db.execute(query)) as unknown as { rows: SaidAt[] }).rows;

/** Takes away what members said of both companies at one question, also at one out of sight, but for the later report; gives what went. */
export async function dropDoublesAt(db: Db, from: string, to: string): Promise<SaidAt[]> {
  const reports = await rowsAt(
    db,
    sql`delete from public.sightings where id in (
      select case when a.month > b.month then b.id else a.id end
      from public.sightings a join public.sightings b on b.question_id = a.question_id and b.company_id = ${to}
      where a.company_id = ${from} and ${sameMember}) returning id, question_id as "questionId"`,
  );
  const denials = await rowsAt(
    db,
    sql`delete from public.disputes where id in (
      select a.id from public.disputes a join public.sightings b on b.question_id = a.question_id and b.company_id in (${from}, ${to})
      where a.company_id in (${from}, ${to}) and ${sameMember}
      union select a.id from public.disputes a join public.disputes b on b.question_id = a.question_id and b.company_id = ${to}
      where a.company_id = ${from} and ${sameMember}) returning id, question_id as "questionId"`,
  );
  return [...reports, ...denials];
}

/** Has all that was said of one company be said of another. */
export async function moveRowsAt(db: Db, from: string, to: string): Promise<SaidAt[]> {
  const move = (table: SQL) =>
    rowsAt(
      db,
      sql`update ${table} set company_id = ${to} where company_id = ${from} returning id, question_id as "questionId"`,
    );
  return [...(await move(sql`public.sightings`)), ...(await move(sql`public.disputes`))];
}
