import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './root.mjs';

export const { Client } = createRequire(inRoot('apps/api/package.json'))('pg');

/** Does `work` with the address of a new database on this server. */
export async function withDatabase(server, name, work) {
  await onServer(server, `create database ${name}`);
  return work(Object.assign(new URL(server), { pathname: `/${name}` }).toString());
}

/** Runs these statements over a connection of their own. */
export async function onServer(url, ...statements) {
  const client = new Client(url);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Does `work` with a new folder, which is gone afterwards. */
export async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-proof-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
