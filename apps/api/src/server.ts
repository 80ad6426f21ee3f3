import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadBase } from '../seed/load-base.ts';
import { demoPassword, loadDemo } from '../seed/load-demo.ts';
import { buildApp } from './app.ts';
import { runDigestsByTheMinute } from './digests/run-digests.ts';
import { writeLetter } from './digests/write-letter.ts';
import { remoteEmbedder } from './embeddings/remote-embedder.ts';
import { workOnEmbeddings } from './embeddings/work-on-embeddings.ts';
import { warmComparison } from './feedback/comments/warm-comparison.ts';
import { keepHouseHourly } from './housekeeping.ts';
import { workOnImports } from './imports/work-on-imports.ts';
import type { Carrier } from './mails/carrier.ts';
import { type LocalMail, localCarrier } from './mails/local-carrier.ts';
import { smtpCarrier } from './mails/smtp-carrier.ts';
import { workOnMails } from './mails/work-on-mails.ts';
import { erasuresIn } from './own-data/erasures.ts';
import { replayErasures } from './own-data/replay-erasures.ts';
import { workOnFiles } from './own-data/work-on-files.ts';
import { type Config, readConfig } from './platform/config.ts';
import { connectPostgres, type Database, openEmbedded } from './platform/db/connect.ts';
import { gatherLines } from './platform/gather-lines.ts';
import { keyring } from './platform/keyring.ts';
import { whyNotStarted } from './platform/why-not-started.ts';
import { purposeOfReplays } from './replays/open-replay.ts';
import { fillSearch } from './search/fill-search.ts';
import { fillAsked } from './sightings/fill-asked.ts';

const pageFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

async function start(): Promise<void> {
  const config = readConfig();
  const database = config.databaseUrl ? connectPostgres(config.databaseUrl) : await openEmbedded(config.dataDir);
  await database.migrate(config.migrationDatabaseUrl);
  await loadBase(database.db);
  await fillSearch(database.db);
  await fillAsked(database.db);
  const erasures = erasuresIn(config.erasuresDir);
  const again = await replayErasures(database.db, erasures, () => new Date());
  const hasDemo = config.seed === 'demo' && (await loadDemo(database.db));

  const url = config.publicUrl ?? `http://localhost:${config.port}`;
  const carrier = carrierFor(config, database);
  const { secret, replaySecrets, logLevel, trustProxy, metricsToken, redisUrl } = config;
  const app = await buildApp({
    db: database.db,
    listen: database.listen,
    localMails: carrier?.mails,
    secret,
    replaySecrets,
    url,
    erasures,
    open: config.publicUrl !== undefined,
    logTo: gatherLines(process.stdout),
    trustProxy,
    metricsToken,
    oidc: config.oidc,
    embeddingModel: config.embeddings?.model,
    holdFirstPosts: config.holdFirstPosts,
    redisUrl,
    // On the embedded engine one slow query holds up everything.
    ...(database.engine === 'PostgreSQL' && { mostDelay: 1_000 }),
    // On a terminal a line for every request hides what matters.
    logLevel: logLevel === 'info' && process.stdout.isTTY ? 'warn' : logLevel,
    ...(existsSync(pageFolder) && { pageFolder }),
  });
  if (config.publicUrl && (await database.hasTooManyRights()))
    app.log.warn(
      'The role of DATABASE_URL may change the schema and the audit log: see “Two roles” in docs/operations.md',
    );
  const stopHousekeeping = keepHouseHourly(database.db, (error) => app.log.error({ err: error }, 'housekeeping'));
  if (again) app.log.warn(`${again} members who had gone were in this database and are gone again`);
  const stopFiles = workOnFiles({
    db: database.db,
    now: () => new Date(),
    url,
    secret,
    replayKeys: keyring(purposeOfReplays, replaySecrets),
    failed: (error) => app.log.error({ err: error }, 'own files'),
  });
  const stopImports = workOnImports(database.db, (error) => app.log.error({ err: error }, 'imports'));
  const stopMails = carrier
    ? workOnMails({
        db: database.db,
        now: () => new Date(),
        carrier,
        write: (mail) => writeLetter({ db: database.db, now: () => new Date(), url, secret }, mail),
        failed: (error) => app.log.error({ err: error }, 'mails'),
      })
    : async () => {};
  const stopDigests = carrier
    ? runDigestsByTheMinute(database.db, (error) => app.log.error({ err: error }, 'digests'))
    : async () => {};
  const stopEmbeddings = config.embeddings
    ? workOnEmbeddings({
        db: database.db,
        now: () => new Date(),
        embedder: remoteEmbedder(config.embeddings),
        failed: (error) => app.log.error({ err: error }, 'embeddings'),
      })
    : async () => {};
  endWith(async () => {
    await Promise.all([
      app.close(),
      stopHousekeeping(),
      stopImports(),
      stopFiles(),
      stopMails(),
      stopDigests(),
      stopEmbeddings(),
    ]);
    await database.close();
  });
  await app.listen({ port: config.port, host: config.host });
  greet(config, database, url, hasDemo);
  await warmComparison();
}

/** By the mail server of the settings; while trying out, to the terminal and `/dev/mail`; else nobody is mailed. */
function carrierFor(
  { smtpUrl, mailFrom, publicUrl }: Config,
  { engine }: Database,
): (Carrier & { mails?: LocalMail[] }) | undefined {
  if (smtpUrl) return smtpCarrier(smtpUrl, mailFrom);
  return engine === 'embedded' && !publicUrl ? localCarrier((text) => process.stdout.write(text)) : undefined;
}

function greet(config: Config, database: Database, url: string, hasDemo: boolean): void {
  const lines = [`Debrief is at ${url}`];
  if (database.engine === 'embedded')
    lines.push(
      `Data is kept in ${config.dataDir} by an embedded PostgreSQL, which is for trying out; set DATABASE_URL for more.`,
    );
  if (hasDemo && !config.publicUrl) lines.push(`Sign in as a sample member: marit, with the password ${demoPassword}`);
  process.stdout.write(`\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`);
}

/** Ends everything on Ctrl-C or SIGTERM: what is under way has eight seconds. */
function endWith(close: () => Promise<void>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), 8_000).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

start().catch((error: unknown) => {
  process.stderr.write(`${whyNotStarted(error)}\n`);
  process.exit(1);
});
