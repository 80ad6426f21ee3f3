import { eq, sql } from 'drizzle-orm';
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

export const updateAskedAt = (db: Db, id: string, asked: AskedAt | null) =>
  db.update(companies).set({ asked }).where(eq(companies.id, id));
