import type { Db } from '../platform/db/connect.ts';
import { findHashAt } from './accounts.queries.ts';
import { newSalt, saltOf } from './password.ts';

/** The salt for a password of whoever has this address: the one of the others who have it too, or a new one. */
export const saltFor = async (db: Db, email: string): Promise<string> =>
  saltOf((email && (await findHashAt(db, email))) || '') ?? newSalt();
