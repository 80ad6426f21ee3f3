import { randomUUID } from 'node:crypto';
import { loadBase } from '../../apps/api/seed/load-base.ts';
import { buildApp } from '../../apps/api/src/app.ts';
import { finishImport } from '../../apps/api/src/imports/finish-import.ts';
import { receiveFile } from '../../apps/api/src/imports/receive-file.ts';
import { connectPostgres, type Db } from '../../apps/api/src/platform/db/connect.ts';

const { startThrowawayPostgres } = await import('../../scripts/throwaway-postgres.mjs' as string);

export interface Request {
  method?: 'POST';
  url: string;
  payload?: object;
}

export interface Server {
  db: Db;
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is read field by field.
  ask: (request: Request) => Promise<any>;
  end: () => Promise<void>;
}

/** A server on a fresh database with these questions imported, asked without a network. */
export async function serverWith(lines: object[]): Promise<Server> {
  const { url, stop } = await startThrowawayPostgres();
  const database = connectPostgres(url);
  const { db } = database;
  await database.migrate();
  await loadBase(db);
  const file = Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'));
  const now = () => new Date();
  const pieces = (async function* () {
    yield file;
  })();
  const id = await receiveFile(db, { path: 'corpus.jsonl', pieces, authorId: null, now: now() });
  const began = performance.now();
  const done = await finishImport({ db, worker: randomUUID(), now }, id);
  const { added, state } = done.import;
  console.log(
    `imported ${added} of ${lines.length} questions (${state}) in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  const app = await buildApp({ db, secret: randomUUID(), url: 'http://relevance.test' });
  const ask = async (request: Request) => {
    const response = await app.inject({ method: 'GET', ...request, url: `/api/v1${request.url}` });
    if (response.statusCode !== 200) throw new Error(`${request.url}: ${response.body.slice(0, 300)}`);
    return response.json();
  };
  const end = async () => {
    await app.close();
    await database.close();
    await stop();
  };
  return { db, ask, end };
}
