import type { Db } from '../platform/db/connect.ts';
import { deleteMember } from './accounts.writes.ts';

/** Takes an account away with all that is its member's alone, after what they wrote was taken away or left. */
export const eraseAccount = (db: Db, memberId: string) => deleteMember(db, memberId);
