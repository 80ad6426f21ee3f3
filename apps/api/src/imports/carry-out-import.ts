import { randomUUID } from 'node:crypto';
import { addRows } from './add-rows.ts';
import { addProgress, countSkipped, deleteParts, insertNotes, moveImport } from './imports.writes.ts';
import { oneAhead, type PreparedRow, prepareRows } from './prepare-rows.ts';
import { inBatches, readImport } from './read-import.ts';
import { type Import, inTurn, leaseOf, type Turn } from './turn.ts';
import { rowReader, type SkippedRow } from './understand-row.ts';

/** A transaction of so many takes a fraction of a second: whoever posts meanwhile waits that long for the words they share. */
const batchSize = 500;

/** Adds what the file holds, from the row on that an earlier worker came to. */
export async function carryOutImport(turn: Turn, file: Import): Promise<void> {
  let rowsRead = 0;
  for await (const batch of oneAhead(preparedBatches(turn, file))) {
    const rows = batch.slice(Math.max(0, file.rowsRead - rowsRead));
    rowsRead += batch.length - rows.length;
    if (rows.length) await addSome(turn, file, rows, rowsRead);
    rowsRead += rows.length;
  }
  await turn.db.transaction(async (db) => {
    const ended = { state: 'done' as const, endedAt: turn.now(), takenUntil: null };
    if (await moveImport(db, file.id, ['importing'], ended)) await deleteParts(db, file.id);
  });
}

async function* preparedBatches(turn: Turn, file: Import): AsyncGenerator<(PreparedRow | SkippedRow)[]> {
  const readRow = rowReader(turn.now().toISOString().slice(0, 10));
  for await (const raws of inBatches(readImport(turn.db, file), batchSize)) yield await prepareRows(raws, readRow);
}

/** Adds rows in one transaction; where the database takes one of them ill, it is found by halves and skipped. */
async function addSome(
  turn: Turn,
  { id, authorId }: Import,
  rows: (PreparedRow | SkippedRow)[],
  rowsRead: number,
): Promise<void> {
  const add = () =>
    inTurn(turn, { id, state: 'importing', rowsRead }, async (db) => {
      const kept = rows.filter((row): row is PreparedRow => 'externalId' in row);
      const result = await addRows(db, kept, { importId: id, authorId, now: turn.now() });
      await addProgress(db, id, { rowsRead: rows.length, ...result }, leaseOf(turn));
    });
  for (let attempt = 1; ; attempt++) {
    const problem = await add().then(() => undefined, problemOf);
    if (!problem) return;
    if (problem.isPassing && attempt < 4) continue;
    if (!problem.isOfRow) throw problem.error;
    break;
  }
  const [first, half] = [rows[0]!, Math.ceil(rows.length / 2)];
  if (rows.length > 1) {
    await addSome(turn, { id, authorId } as Import, rows.slice(0, half), rowsRead);
    await addSome(turn, { id, authorId } as Import, rows.slice(half), rowsRead + half);
    return;
  }
  await inTurn(turn, { id, state: 'importing', rowsRead }, async (db) => {
    const says = 'The database cannot keep it.';
    await insertNotes(db, [{ id: randomUUID(), importId: id, line: first.line, kind: 'skipped', says }]);
    await countSkipped(db, id, 1);
    await addProgress(db, id, { rowsRead: 1 }, leaseOf(turn));
  });
}

function problemOf(error: unknown) {
  const code = String((error as { cause?: { code?: unknown } }).cause?.code ?? '');
  return {
    error,
    /** Deadlock, serialization, a name that somebody took at this moment, or what it was filed under was merged. */
    isPassing: /^(40|23503|23505)/.test(code),
    /** A value that does not fit, or a limit of the database. */
    isOfRow: /^(22|23|54)/.test(code),
  };
}
