import type { Db } from '../platform/db/connect.ts';
import { deletePseudonyms } from './authorship.writes.ts';

/** Frees the made-up names of a member whose posts are gone; while posts stand under them nobody else may be called so. */
export const forgetNames = (db: Db, memberId: string) => deletePseudonyms(db, memberId);
