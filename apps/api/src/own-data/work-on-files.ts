import { postMail } from '../mails/post-mail.ts';
import type { Db } from '../platform/db/connect.ts';
import { keepWorking } from '../platform/keep-working.ts';
import type { Keyring } from '../platform/keyring.ts';
import { sealBytes } from '../platform/seal.ts';
import { findAllOfMine } from './all-of-mine.queries.ts';
import { keyOfFile } from './key-of-file.ts';
import { openReplays } from './open-replays.ts';
import { deleteOldFiles, takeFile, updateFile } from './own-data.writes.ts';
import { writeFile } from './write-file.ts';

export interface FileRound {
  db: Db;
  now: () => Date;
  url: string;
  secret: string;
  replayKeys: Keyring;
  failed: (error: unknown) => void;
}

const minute = 60_000;
/** Longer than making one takes: whoever took it longer ago was killed. */
const lease = 5 * minute;
const mostTries = 3;
const life = 7 * 24 * 60 * minute;

/** Makes the file that was asked for first; true where there was one. */
export async function workOnFile({ db, now, url, secret, replayKeys, failed }: FileRound): Promise<boolean> {
  const taken = await takeFile(db, now(), new Date(now().getTime() + lease));
  if (!taken) return false;
  const { id, memberId, tries } = taken;
  try {
    const rows = await findAllOfMine(db, { kind: 'member', id: memberId });
    // Whoever is gone takes the row along.
    if (!rows) return true;
    const bytes = writeFile({ ...rows, replays: openReplays(replayKeys, memberId, rows) }, { url, at: now() });
    const expiresAt = new Date(now().getTime() + life);
    await db.transaction(async (tx) => {
      const sealed = sealBytes(keyOfFile(secret, id), bytes);
      await updateFile(tx, id, { state: 'ready', bytes: sealed, size: bytes.length, expiresAt, takenUntil: null });
      await postMail({ db: tx, now }, { kind: 'own-file', memberId });
    });
  } catch (error) {
    failed(error);
    if (tries >= mostTries) await updateFile(db, id, { state: 'failed', expiresAt: new Date(now().getTime() + life) });
  }
  return true;
}

/** Makes files as they are asked for, one at a time, until the returned function is called. */
export const workOnFiles = (round: FileRound) => keepWorking(() => workOnFile(round), round.failed);

/** Takes away up to `most` files whose week is over; gives how many. */
export const purgeFiles = (db: Db, now: Date, most: number): Promise<number> => deleteOldFiles(db, now, most);
