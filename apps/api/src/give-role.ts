import { giveRole, roles } from './accounts/give-role.ts';
import { readConfig } from './platform/config.ts';
import { connectPostgres, openEmbedded } from './platform/db/connect.ts';
import { whyNotStarted } from './platform/why-not-started.ts';

/** What `npm run role` runs, on the database that `npm start` would use; gives what to say, and whether it went well. */
async function run([handle, wanted]: string[]): Promise<[boolean, string]> {
  const role = roles.find((each) => each === wanted);
  if (!handle || !role) return [false, `npm run role -- HANDLE ${roles.join('|')}`];
  const config = readConfig();
  const database = config.databaseUrl ? connectPostgres(config.databaseUrl) : await openEmbedded(config.dataDir);
  try {
    await database.migrate(config.migrationDatabaseUrl);
    const isThere = await giveRole(database.db, handle, role);
    return isThere ? [true, `${handle} is ${role} now.`] : [false, `No member is called ${handle}.`];
  } finally {
    await database.close();
  }
}

run(process.argv.slice(2)).then(
  ([isWell, says]) => {
    process[isWell ? 'stdout' : 'stderr'].write(`${says}\n`);
    process.exit(isWell ? 0 : 1);
  },
  (error: unknown) => {
    process.stderr.write(`${whyNotStarted(error)}\n`);
    process.exit(1);
  },
);
