import { removeDemo } from '../seed/remove-demo.ts';
import { readConfig } from './platform/config.ts';
import { connectPostgres, openEmbedded } from './platform/db/connect.ts';

/** What `npm run sample:remove` runs, on the database that `npm start` would use. */
const config = readConfig();
const database = config.databaseUrl ? connectPostgres(config.databaseUrl) : await openEmbedded(config.dataDir);
const questions = await removeDemo(database.db);
await database.close();
process.stdout.write(`${questions} sample questions are gone, with what was written at them.\n`);
