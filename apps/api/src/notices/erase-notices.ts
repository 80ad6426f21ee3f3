import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { emptyNoticesOf } from './notices.writes.ts';

/** Leaves of what moderators told a member that they decided something, and none of the words it was about or that the member wrote. */
export const eraseNotices = (db: Db, member: Member) => emptyNoticesOf(db, member);
