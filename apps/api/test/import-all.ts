import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { finishImport } from '../src/imports/finish-import.ts';
import { receiveFile } from '../src/imports/receive-file.ts';
import type { Db } from '../src/platform/db/connect.ts';

/** Who carries imports out; `isEnding` says whether to stop at the next step. */
export const turnOf = (db: Db, isEnding?: () => boolean) => ({
  db,
  worker: randomUUID(),
  now: () => new Date(),
  ...(isEnding && { isEnding }),
});

/** A file of these lines, received and not yet carried out. */
export const receive = (
  db: Db,
  lines: (object | string)[],
  path = 'questions.jsonl',
  authorId: string | null = null,
) => {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return receiveFile(db, { path, pieces: Readable.from([Buffer.from(text)]), authorId, now: new Date() });
};

/** The same, carried out to its end. */
export const importAll = async (...given: Parameters<typeof receive>) => {
  const [db] = given;
  return (await finishImport(turnOf(db), await receive(...given))).import;
};
