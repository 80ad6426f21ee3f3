import type { Db } from '../platform/db/connect.ts';
import { sightings } from './sightings.table.ts';

export const insertSighting = (db: Db, row: typeof sightings.$inferInsert) => db.insert(sightings).values(row);
