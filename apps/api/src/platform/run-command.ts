import { type Config, readConfig } from './config.ts';
import { connectPostgres, type Database, openEmbedded } from './db/connect.ts';
import { whyNotStarted } from './why-not-started.ts';

/** Does something on the database that `npm start` would use, migrated, and closes it. */
export async function onOwnDatabase<Result>(
  act: (db: Database['db'], config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig();
  const database = config.databaseUrl ? connectPostgres(config.databaseUrl) : await openEmbedded(config.dataDir);
  try {
    await database.migrate(config.migrationDatabaseUrl);
    return await act(database.db, config);
  } finally {
    await database.close();
  }
}

/** Runs a command on what was typed behind it; writes what it says, and ends the process: with 1 where it did not go well or broke off. */
export function runCommand(command: (args: string[]) => Promise<[isWell: boolean, says: string]>): void {
  command(process.argv.slice(2)).then(
    ([isWell, says]) => {
      process[isWell ? 'stdout' : 'stderr'].write(`${says}\n`);
      process.exit(isWell ? 0 : 1);
    },
    (error: unknown) => {
      process.stderr.write(`${whyNotStarted(error)}\n`);
      process.exit(1);
    },
  );
}
