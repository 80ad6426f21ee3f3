import { randomUUID } from 'node:crypto';
import type { Db } from '../platform/db/connect.ts';
import { carryOutImport } from './carry-out-import.ts';
import { checkImport } from './check-import.ts';
import { releaseImport, takeImport } from './imports.writes.ts';
import { leaseOf, type Turn, TurnLost } from './turn.ts';

const pause = 1_000;

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
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const run = async () => {
    const worked = await workOnImport(turn).catch((error: unknown) => {
      failed(error);
      return false;
    });
    if (!ending) timer = setTimeout(() => (running = run()), worked ? 0 : pause).unref();
  };
  timer = setTimeout(() => (running = run()), pause).unref();
  return async () => {
    ending = true;
    clearTimeout(timer);
    await running;
  };
}
