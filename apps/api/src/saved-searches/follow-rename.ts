import type { Db } from '../platform/db/connect.ts';
import { renameLabel } from './saved-searches.writes.ts';

/** Has saved searches go on telling of what is new where what they are narrowed by is called otherwise now. */
export const followRename = (db: Db, was: string, is: string) => renameLabel(db, was, is);
