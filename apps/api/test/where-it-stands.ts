import { sql } from 'drizzle-orm';
import type { Db } from '../src/platform/db/connect.ts';

const rowsOf = async <Row>(db: Db, query: ReturnType<typeof sql>) =>
  ((await db.execute(query)) as unknown as { rows: Row[] }).rows;

/** Every column of every table of ours, as `schema.table.column`. */
export async function everyColumn(db: Db): Promise<{ schema: string; table: string; column: string }[]> {
  return rowsOf(
    db,
    sql`select c.table_schema as schema, c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name) where t.table_type = 'BASE TABLE'
      and c.table_schema not in ('information_schema', 'pg_catalog', 'drizzle') order by 1, 2, 3`,
  );
}

/** In which columns of the whole database any of these texts stands, whatever the case; what a full dump would hold. */
export async function whereItStands(db: Db, texts: string[]): Promise<string[]> {
  const columns = await everyColumn(db);
  const found = new Set<string>();
  for (const { schema, table, column } of columns) {
    const name = sql.identifier(column);
    const [row] = await rowsOf<{ there: boolean }>(
      db,
      sql`select exists (select 1 from ${sql.identifier(schema)}.${sql.identifier(table)} t
        where lower(t.${name}::text) like any(${sql.param(texts.map((text) => `%${text.toLowerCase()}%`))}::text[])) as there`,
    );
    if (row!.there) found.add(`${schema}.${table}.${column}`);
  }
  return [...found].sort();
}
