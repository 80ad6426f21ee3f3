import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportQuestions } from './exports/export-questions.ts';
import { readConfig } from './platform/config.ts';
import { connectPostgres, openEmbedded } from './platform/db/connect.ts';
import { whyNotStarted } from './platform/why-not-started.ts';

/** What `npm run export` runs, on the database that `npm start` would use. */
async function exportFile(path: string): Promise<void> {
  const config = readConfig();
  const database = config.databaseUrl ? connectPostgres(config.databaseUrl) : await openEmbedded(config.dataDir);
  try {
    await database.migrate(config.migrationDatabaseUrl);
    const format = /\.csv$/i.test(path) ? 'csv' : 'jsonl';
    // Written beside and renamed: half an export looks like a whole one.
    await pipeline(Readable.from(exportQuestions(database.db, format)), createWriteStream(`${path}.part`));
    await rename(`${path}.part`, path);
  } finally {
    await database.close();
  }
}

const [path, ...more] = process.argv.slice(2);
if (!path || more.length) {
  process.stderr.write('npm run export -- FILE   (.jsonl or .csv)\n');
  process.exit(1);
}
exportFile(path).then(
  () => process.stdout.write(`What everyone may read is in ${path}.\n`),
  (error: unknown) => {
    process.stderr.write(`${whyNotStarted(error)}\n`);
    process.exit(1);
  },
);
