import type { Db } from '../platform/db/connect.ts';
import type { Keyring } from '../platform/keyring.ts';
import { openReplay, sealReplay } from './open-replay.ts';
import { listReplaysAfter } from './replays.queries.ts';
import { resealRow } from './replays.writes.ts';

const atOnce = 200;

/** Puts every replay under the key that seals now. Gives how many it put there, and how many have no key in the ring: those stay as they are. */
export async function resealReplays(db: Db, keys: Keyring): Promise<{ resealed: number; locked: number }> {
  const done = { resealed: 0, locked: 0 };
  let rows = await listReplaysAfter(db, undefined, atOnce);
  while (rows.length > 0) {
    for (const row of rows) {
      if (keys.isSealedNow(row.sealed)) continue;
      const content = openReplay(keys, row);
      if (!content) done.locked++;
      else if (await resealRow(db, row, sealReplay(keys, row, content))) done.resealed++;
    }
    rows = await listReplaysAfter(db, rows.at(-1), atOnce);
  }
  return done;
}
