import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportQuestions } from './exports/export-questions.ts';
import { onOwnDatabase, runCommand } from './platform/run-command.ts';

/** What `npm run export` runs. */
runCommand(async ([path, ...more]) => {
  if (!path || more.length) return [false, 'npm run export -- FILE   (.jsonl or .csv)'];
  const format = /\.csv$/i.test(path) ? 'csv' : 'jsonl';
  await onOwnDatabase(async (db) => {
    // Written beside and renamed: half an export looks like a whole one.
    await pipeline(Readable.from(exportQuestions(db, format)), createWriteStream(`${path}.part`));
    await rename(`${path}.part`, path);
  });
  return [true, `What everyone may read is in ${path}.`];
});
