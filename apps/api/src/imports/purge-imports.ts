import type { Db } from '../platform/db/connect.ts';
import { stopForgotten } from './imports.writes.ts';

const aDay = 24 * 60 * 60 * 1000;

/** Stops up to so many imports that were sent or checked and then left alone for a day, and drops their files; gives how many. */
export const purgeImports = (db: Db, now: Date, most: number): Promise<number> =>
  stopForgotten(db, new Date(now.getTime() - aDay), now, most);
