import type { Db } from '../platform/db/connect.ts';
import { deleteSuspension, putSuspension } from './suspensions.writes.ts';

/** From now on this member may only read, until then; their sessions go on. */
export const suspendMember = (db: Db, memberId: string, until: Date) => putSuspension(db, memberId, until);

/** Takes that back. */
export const liftSuspension = (db: Db, memberId: string) => deleteSuspension(db, memberId);
