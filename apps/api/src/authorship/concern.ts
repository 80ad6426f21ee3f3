import { randomUUID } from 'node:crypto';
import type { Db } from '../platform/db/connect.ts';
import { insertAuthor, insertConcerned } from './authorship.writes.ts';

/** Has a notice concern the author of this content, whom nobody learns of by it; false where no member wrote it. */
export const concernAuthor = (db: Db, noticeId: string, contentId: string): Promise<boolean> =>
  insertConcerned(db, noticeId, contentId);

/** Has it concern this member, as such. */
export const concernMember = (db: Db, noticeId: string, memberId: string): Promise<boolean> =>
  insertAuthor(db, { contentId: noticeId, kind: 'notice', memberId, questionId: randomUUID(), slot: null });
