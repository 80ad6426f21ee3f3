import type { Db } from '../platform/db/connect.ts';
import { lockCompanies } from './companies.queries.ts';
import { type AskedAt, updateAskedAt } from './companies.writes.ts';

/** Holds these companies, in one order, until the transaction ends. */
export const holdCompanies = (db: Db, ids: string[]) => lockCompanies(db, ids);

/** Puts on companies what may be known of how they were asked; made by `sightings/publish-asked.ts` alone. */
export const fileAskedAt = (db: Db, rows: { id: string; asked: AskedAt | null }[]) => updateAskedAt(db, rows);
