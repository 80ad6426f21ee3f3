import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { asksHasShown } from './authorship.writes.ts';

/** Nothing that this member wrote stands where everybody can read it. */
export const isNewHere = async (db: Db, member: Member): Promise<boolean> => !(await asksHasShown(db, member));
