import type { Db } from '../platform/db/connect.ts';
import { updateRole } from './accounts.writes.ts';

export const roles = ['member', 'moderator', 'admin'] as const;

/** Gives the member of this handle a role; false where there is none. It counts from the next request on. */
export const giveRole = (db: Db, handle: string, role: (typeof roles)[number]): Promise<boolean> =>
  updateRole(db, handle.toLowerCase(), role);
