import { eq, sql } from 'drizzle-orm';
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
