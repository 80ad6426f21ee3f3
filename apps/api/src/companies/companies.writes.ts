import { sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { companies, companyNames } from './companies.table.ts';

/** Makes companies with a name each; one whose slug or name another has taken meanwhile is not made. */
export async function insertCompanies(
  db: Db,
  rows: { id: string; slug: string; name: string; key: string; listed: boolean }[],
): Promise<void> {
  const claimed = await db
    .insert(companies)
    .values(rows.map(({ key: _, ...company }) => company))
    .onConflictDoNothing({ target: companies.slug })
    .returning({ id: companies.id });
  const made = new Set(claimed.map(({ id }) => id));
  const names = rows.filter(({ id }) => made.has(id)).map(({ id, key }) => ({ key, companyId: id }));
  if (names.length) await db.insert(companyNames).values(names).onConflictDoNothing();
}

/** Locks in one order, and not against what is filed meanwhile (its foreign key): two who count at once never wait for each other. */
export async function addToQuestionCounts(db: Db, by: Map<string, number>): Promise<void> {
  if (!by.size) return;
  const ids = [...by.keys()].sort();
  const added = sql.join(
    ids.map((id) => sql`(${id}::uuid, ${by.get(id)}::int)`),
    sql`, `,
  );
  await db.execute(sql`
    with locked as (select id from companies where id in ${ids} order by id for no key update)
    update companies set questions_count = questions_count + added.n
    from locked join (values ${added}) added(id, n) using (id) where companies.id = locked.id`);
}

export type AskedAt = NonNullable<typeof companies.$inferSelect.asked>;

export const updateAskedAt = (db: Db, rows: { id: string; asked: AskedAt | null }[]) =>
  db.execute(sql`
    update companies c set asked = n.asked from json_populate_recordset(null::companies, ${JSON.stringify(rows)}::json) n where c.id = n.id`);

/** Leaves of a company that nothing refers to any more its names and its address, as other names of another; counts the questions of that one anew. */
export async function replaceByAlias(db: Db, from: string, to: string): Promise<void> {
  await db.execute(sql`update company_names set company_id = ${to} where company_id = ${from}`);
  await db.execute(sql`
    insert into company_names (key, company_id) select slug, ${to} from companies where id = ${from} on conflict do nothing`);
  await db.execute(sql`
    update companies kept set about = case kept.about when '' then gone.about else kept.about end, listed = kept.listed or gone.listed,
      aliases = array(select distinct name from unnest(kept.aliases || gone.name || gone.aliases) n (name) where name <> kept.name order by 1),
      questions_count = (select count(*) from question_companies where company_id = kept.id)
    from companies gone where kept.id = ${to} and gone.id = ${from}`);
  await db.execute(sql`delete from companies where id = ${from}`);
}
