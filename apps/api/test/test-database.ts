import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { loadBase } from '../seed/load-base.ts';
import { connectPostgres, type Database, openEmbedded } from '../src/platform/db/connect.ts';

const server = process.env['TEST_DATABASE_URL'];
const template = 'debrief_test_template';
/** Everything but the schema is done as the application's own role, as where the forum is open. */
const application = 'debrief_test_app';
const addressOf = (name: string, role = {}) =>
  Object.assign(new URL(server!), { pathname: `/${name}`, ...role }).toString();
export const asApplication = (name: string) => addressOf(name, { username: application, password: application });
export const asOwner = (name: string) => addressOf(name);

/** The image of a migrated embedded database, kept under the hash of what made it. */
function imageFile(): string {
  const hash = createHash('sha256');
  for (const folder of ['../migrations/', '../seed/base/']) {
    const url = new URL(folder, import.meta.url);
    for (const file of readdirSync(url, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(sql|md|yaml)$/.test(file)) hash.update(readFileSync(new URL(file, url)));
  }
  return fileURLToPath(
    new URL(`../../../.cache/test-database-${hash.digest('hex').slice(0, 16)}.tar`, import.meta.url),
  );
}

async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Migrates once and loads the base data; every database of a test is a copy of the result. */
export async function makeTemplate(): Promise<void> {
  if (server) {
    await onServer(
      `drop database if exists ${template} with (force)`,
      `create database ${template}`,
      `do $$ begin create role ${application} login password '${application}'; exception when duplicate_object then null; end $$`,
    );
    const database = connectPostgres(asApplication(template));
    await database.migrate(asOwner(template));
    await loadBase(database.db);
    await database.close();
    return;
  }
  const file = imageFile();
  if (existsSync(file)) return;
  const database = await openEmbedded();
  await database.migrate();
  await loadBase(database.db);
  const { $client } = database.db as unknown as { $client: { dumpDataDir(kind: 'none'): Promise<Blob> } };
  mkdirSync(new URL('../../../.cache/', import.meta.url), { recursive: true });
  // Written beside and renamed, so that nobody reads half of it.
  writeFileSync(`${file}.${process.pid}`, Buffer.from(await (await $client.dumpDataDir('none')).arrayBuffer()));
  renameSync(`${file}.${process.pid}`, file);
  await database.close();
}

/** A database of its own for this name, with the base data and nothing else. */
export async function openTestDatabase(name: string): Promise<Database & { name: string; drop(): Promise<void> }> {
  if (!server) {
    const database = await openEmbedded(undefined, new Blob([readFileSync(imageFile())]));
    return { ...database, name, drop: database.close };
  }
  const own = `debrief_test_${name}`;
  await onServer(`drop database if exists ${own} with (force)`, `create database ${own} template ${template}`);
  const database = connectPostgres(asApplication(own), { max: 20 });
  return {
    ...database,
    name: own,
    async drop() {
      await database.close();
      await onServer(`drop database if exists ${own} with (force)`);
    },
  };
}
