import { getTableName, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from './connect.ts';

/**
 * Inserts rows as one JSON value: a statement of hundreds of rows is built and sent in a tenth of the time that a placeholder for each of
 * their values takes. All rows give the same columns, the others have their defaults.
 */
export async function insertRows<Table extends PgTable>(
  db: Db,
  table: Table,
  rows: Table['$inferInsert'][],
): Promise<void> {
  if (!rows.length) return;
  const given = Object.entries(rows[0]!).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  const named = rows.map((row) =>
    Object.fromEntries(given.map((key) => [toSnakeCase(key), (row as Record<string, unknown>)[key]])),
  );
  const [into, columns] = [sql.identifier(getTableName(table)), given.map((key) => sql.identifier(toSnakeCase(key)))];
  const list = sql.join(columns, sql`, `);
  await db.execute(
    sql`insert into ${into} (${list}) select ${list} from json_populate_recordset(null::${into}, ${JSON.stringify(named)}::json)`,
  );
}
