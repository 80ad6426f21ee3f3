import { sql } from 'drizzle-orm';
import type { Db } from '../src/platform/db/connect.ts';

/** The rows of all tables, of those that say who wrote what too, in which each of these texts stands. */
export async function rowsWith(db: Db, ...texts: string[]): Promise<{ table: string; row: string }[]> {
  const { rows: tables } = (await db.execute(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'authorship')
    order by 1`)) as unknown as { rows: { name: string }[] };
  const found = tables.map(
    ({ name }) => sql`select ${name} as "table", to_jsonb(t)::text as row from ${sql.raw(name)} t
      where ${sql.join(
        texts.map((text) => sql`strpos(to_jsonb(t)::text, ${text}) > 0`),
        sql` and `,
      )}`,
  );
  const { rows } = (await db.execute(sql.join(found, sql` union all `))) as unknown as {
    rows: { table: string; row: string }[];
  };
  return rows;
}
