import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort } from './free-port.mjs';
import { whenToldToEnd } from './when-told-to-end.mjs';

const oldest = 15;
/** What a crash would lose is thrown away in any case. */
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** A PostgreSQL of its own in a temporary folder, with these settings (`name=value`) beside the usual ones: `{ url, stop }`. */
export async function startThrowawayPostgres(more = []) {
  const programs = findPrograms();
  const owner = otherUser();
  const home = mkdtempSync(join(tmpdir(), 'debrief-pg-'));
  if (owner) chownSync(home, owner.uid, owner.gid);
  const data = join(home, 'data');

  try {
    const initdb = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', ...locale(), '--no-sync'];
    execFileSync(join(programs, 'initdb'), initdb, { ...owner, cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });

    const port = await freePort();
    const settings = [
      ...careless,
      ...more,
      'listen_addresses=127.0.0.1',
      `port=${port}`,
      `unix_socket_directories=${home}`,
    ];
    const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
    // A group of its own: a Ctrl-C must reach the command first, which may still want its database.
    const postgres = spawn(join(programs, 'postgres'), args, {
      ...owner,
      cwd: home,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    postgres.stderr.on('data', (text) => (said = `${said}${text}`.slice(-4000)));
    const ended = new Promise((resolve) => postgres.once('exit', resolve));

    const stop = async () => {
      postgres.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    };
    await answers(programs, home, port, ended).catch(async (error) => {
      await stop();
      throw new Error(`${error.message}\n${said}`);
    });
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

/** The folder with the programs of the newest PostgreSQL that is installed. */
export function findPrograms() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((version) => version >= oldest)
    : [];
  const newest = versions.sort((a, b) => b - a).map((version) => join(debian, `${version}`, 'bin'));

  const found = [...newest, ...(process.env.PATH ?? '').split(delimiter)].find((folder) =>
    existsSync(join(folder, 'initdb')),
  );
  if (!found) throw new Error(`No PostgreSQL ${oldest} or newer is installed: try \`apt-get install -y postgresql\`.`);
  return found;
}

/** PostgreSQL refuses to run as root. */
function otherUser() {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag, name) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') };
  } catch {
    return { uid: idOf('-u', 'nobody'), gid: idOf('-g', 'nobody') };
  }
}

/** macOS has no C.UTF-8. */
const locale = () => (process.platform === 'linux' ? ['--locale=C.UTF-8'] : ['--no-locale']);

async function answers(programs, home, port, ended) {
  let gone = false;
  ended.then(() => (gone = true));
  for (let tries = 0; tries < 300 && !gone; tries++) {
    try {
      execFileSync(
        join(programs, 'pg_isready'),
        ['-q', '-h', home, '-p', `${port}`, '-U', 'postgres', '-d', 'postgres'],
        { stdio: 'ignore' },
      );
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('The throwaway PostgreSQL did not start.');
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string', default: 'TEST_DATABASE_URL' } },
  });
  const [file, ...args] = positionals;
  if (!file) {
    console.error('Usage: node scripts/throwaway-postgres.mjs [--as NAME_OF_VARIABLE] -- command…');
    return 2;
  }

  const { url, stop } = await startThrowawayPostgres();
  try {
    return await run(file, args, { ...process.env, [values.as]: url });
  } finally {
    await stop();
  }
}

function run(file, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, stdio: 'inherit' });
    whenToldToEnd((signal) => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
