import type { Db } from '../platform/db/connect.ts';
import { closeAppeal } from './notices.writes.ts';

/** Answers an appeal; whom it concerns has it unread again. False where that was done already. */
export const settleAppeal = (
  db: Db,
  noticeId: string,
  settled: { state: 'upheld' | 'overturned'; answer: string },
): Promise<boolean> => closeAppeal(db, noticeId, settled);
