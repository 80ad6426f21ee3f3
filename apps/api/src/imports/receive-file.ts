import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Db } from '../platform/db/connect.ts';
import { findUnfinished } from './imports.queries.ts';
import { deleteImport, insertImport, moveImport, putPart } from './imports.writes.ts';

const partSize = 512 * 1024;

interface File {
  path: string;
  pieces: AsyncIterable<Uint8Array>;
  authorId: string | null;
  now: Date;
}

/** Takes in a file of questions to be checked; gives the id of an import of the same file where one was interrupted. */
export async function receiveFile(db: Db, { path, pieces, authorId, now }: File): Promise<string> {
  const id = randomUUID();
  const sum = createHash('sha256');
  let parts = 0;
  let format: 'jsonl' | 'csv' = 'jsonl';
  for await (const bytes of inParts(pieces)) {
    if (++parts === 1) {
      format = formatOf(path, bytes);
      await insertImport(db, { id, name: basename(path), format, authorId, state: 'receiving', createdAt: now });
    }
    sum.update(bytes);
    await putPart(db, id, parts, bytes);
  }
  if (!parts)
    await insertImport(db, { id, name: basename(path), format, authorId, state: 'receiving', createdAt: now });
  const sha256 = sum.digest('hex');
  const unfinished = await findUnfinished(db, sha256, authorId);
  if (unfinished) {
    await deleteImport(db, id);
    return unfinished;
  }
  await moveImport(db, id, ['receiving'], { state: 'checking', sha256 });
  return id;
}

/** By the end of its name, otherwise by how it begins. */
const formatOf = (path: string, begin: Uint8Array): 'jsonl' | 'csv' => {
  if (/\.(jsonl|ndjson|json)$/i.test(path)) return 'jsonl';
  if (/\.csv$/i.test(path)) return 'csv';
  return /^\s*\{/.test(new TextDecoder().decode(begin.slice(0, 1_000))) ? 'jsonl' : 'csv';
};

async function* inParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    kept.push(piece);
    size += piece.length;
    if (size < partSize) continue;
    yield Buffer.concat(kept);
    kept = [];
    size = 0;
  }
  if (size) yield Buffer.concat(kept);
}
