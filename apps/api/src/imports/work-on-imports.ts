import { randomUUID } from 'node:crypto';
import type { Db } from '../platform/db/connect.ts';
import { keepWorking } from '../platform/keep-working.ts';
import { carryOutImport } from './carry-out-import.ts';
import { checkImport } from './check-import.ts';
import { releaseImport, takeImport } from './imports.writes.ts';
import { leaseOf, type Turn, TurnLost } from './turn.ts';

/** Takes what waits to be checked or imported and does it; true when there was something. `id` chooses one. */
export async function workOnImport(turn: Turn, id?: string): Promise<boolean> {
  const file = await takeImport(turn.db, turn.worker, turn.now(), leaseOf(turn), id);
  if (!file) return false;
  try {
    await (file.state === 'checking' ? checkImport(turn, file) : carryOutImport(turn, file));
  } catch (error) {
    if (!(error instanceof TurnLost)) throw error;
  } finally {
    await releaseImport(turn.db, file.id, turn.worker);
  }
  return true;
}

/** Works on imports as they come, one at a time, until the returned function is called; a batch under way is finished first. */
export function workOnImports(db: Db, failed: (error: unknown) => void): () => Promise<void> {
  let ending = false;
  const turn: Turn = { db, worker: randomUUID(), now: () => new Date(), isEnding: () => ending };
  const stop = keepWorking(() => workOnImport(turn), failed);
  return () => {
    ending = true;
    return stop();
  };
}
