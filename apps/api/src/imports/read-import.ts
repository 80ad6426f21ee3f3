import type { Db } from '../platform/db/connect.ts';
import { findPart } from './imports.queries.ts';
import type { RawRow } from './raw-row.ts';
import { readCsv } from './read-csv.ts';
import { readJsonl } from './read-jsonl.ts';

/** The rows of the file of this import, read as they are asked for; throws BrokenFile. */
export const readImport = (db: Db, file: { id: string; format: 'jsonl' | 'csv' }): AsyncGenerator<RawRow> =>
  (file.format === 'csv' ? readCsv : readJsonl)(partsOf(db, file.id));

async function* partsOf(db: Db, importId: string): AsyncGenerator<Uint8Array> {
  for (let number = 1; ; number++) {
    const bytes = await findPart(db, importId, number);
    if (!bytes) return;
    yield bytes;
  }
}

/** The rows of an iterator, so many at a time. */
export async function* inBatches<Row>(rows: AsyncIterable<Row>, size: number): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}
