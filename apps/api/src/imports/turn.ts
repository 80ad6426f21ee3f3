import type { Db } from '../platform/db/connect.ts';
import type { ImportRow } from './imports.queries.ts';
import { type ImportState, lockImport } from './imports.writes.ts';

/** What a worker does an import with; `worker` names it among all processes. */
export interface Turn {
  db: Db;
  worker: string;
  now: () => Date;
  /** True once the worker is to end: it does so before its next batch. */
  isEnding?: () => boolean;
}

export type Import = ImportRow['import'];

/** A worker that is killed holds an import up for so long; each batch begins it anew. */
const lease = 15_000;

export const leaseOf = ({ now }: Turn): Date => new Date(now().getTime() + lease);

/** Somebody stopped the import, or another worker has it: this one leaves it as it is. */
export class TurnLost extends Error {}

/** One batch in one transaction, and only while this worker has the import in this state and has read as far as `rowsRead`. */
export async function inTurn<T>(
  turn: Turn,
  { id, state, rowsRead }: { id: string; state: ImportState; rowsRead: number },
  work: (db: Db) => Promise<T>,
): Promise<T> {
  if (turn.isEnding?.()) throw new TurnLost();
  return turn.db.transaction(async (tx) => {
    const row = await lockImport(tx, id, turn.worker, state);
    if (row?.rowsRead !== rowsRead) throw new TurnLost();
    return work(tx);
  });
}
