import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadBase } from '../seed/load-base.ts';
import { findProfile } from './accounts/accounts.queries.ts';
import { finishImport } from './imports/finish-import.ts';
import { receiveFile } from './imports/receive-file.ts';
import { reportImport } from './imports/report-import.ts';
import { FolderInUse } from './platform/db/lock-folder.ts';
import { onOwnDatabase } from './platform/run-command.ts';
import { whyNotStarted } from './platform/why-not-started.ts';

const usage = 'npm run import -- FILE [--as HANDLE]   (questions as JSONL or CSV; docs/operations.md has the fields)';

class Usage extends Error {}

/** What `npm run import` runs, on the database that `npm start` would use. */
async function importFile(): Promise<boolean> {
  const { path, handle } = readArguments();
  return onOwnDatabase(async (db) => {
    await loadBase(db);
    const author = handle === undefined ? undefined : (await findProfile(db, handle))?.member;
    if (handle !== undefined && !author) throw new Usage(`No member is called ${handle}.`);
    const now = () => new Date();
    const began = performance.now();
    const id = await receiveFile(db, {
      path,
      pieces: createReadStream(path),
      authorId: author?.id ?? null,
      now: now(),
    });
    const ended = await finishImport({ db, worker: randomUUID(), now }, id);
    const lines = await reportImport(db, ended);
    process.stdout.write(`${lines.join('\n')}\n${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    return ended.import.state === 'done';
  });
}

function readArguments(): { path: string; handle: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ options: { as: { type: 'string' } }, allowPositionals: true });
    const [path, ...more] = positionals;
    if (path && more.length === 0) return { path, handle: values.as };
  } catch {
    // Said below.
  }
  throw new Usage(usage);
}

function whyNot(error: unknown): string {
  if (error instanceof Usage) return error.message;
  if (error instanceof FolderInUse)
    return `${error.message.split('. ')[0]}: import the file at its address /imports, or end it and try again.`;
  const { code, path } = error as NodeJS.ErrnoException;
  if (path && (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')) return `${path} cannot be read (${code}).`;
  return whyNotStarted(error).replace(
    /^Debrief could not start/,
    'The import broke off; the same command goes on with it',
  );
}

importFile().then(
  (isDone) => process.exit(isDone ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${whyNot(error)}\n`);
    process.exit(1);
  },
);
