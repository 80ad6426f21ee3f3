import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { inRoot, root } from './root.mjs';
import { seconds } from './step.mjs';
import { workspaces } from './workspaces.mjs';

/** The address of such a folder is not its path. */
const name = 'a clone, 100% über #1-';
const patience = 60_000;
const greeting = /Debrief is at (http:\S+)/;

/** What `npm start` must do, one after the other, in the folder of the one before; each gives what was seen. */
const proofs = {
  'npm start fills a fresh clone, in a folder whose name has a space, %, ü and #, and says how to sign in': async (
    at,
  ) => {
    const { url, said, ready } = await start(at);
    assert.match(said, /Sign in as a sample member: \w+, with the password /);
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    assert.ok(existsSync(join(at.folder, 'data', 'secret')), 'its data lies elsewhere');
    return `ready in ${ready}`;
  },
  'it shows pages with what the sample community wrote': async ({ url }) => {
    const { items } = await (await fetch(`${url}/api/v1/questions?limit=1`)).json();
    const response = await fetch(`${url}/questions/${items[0].slug}`);
    const page = await response.text();
    assert.equal(response.status, 200);
    assert.ok(page.includes('<h1>') && page.includes('application/ld+json'), 'the page has no text');
    const [script] = page.match(/\/assets\/[^"]+\.js/) ?? [];
    assert.equal((await fetch(`${url}${script}`)).status, 200);
    return items[0].slug;
  },
  'a SIGTERM to npm ends everything within 10 s': async (at) => {
    // Which is how npm itself then ends; the server is not in its hand any more.
    const { how, took } = await end(at, () => at.child.kill('SIGTERM'));
    assert.ok([0, 'SIGTERM'].includes(how), `npm ended with ${how}`);
    return took;
  },
  'it starts again on what is there': async (at) => {
    const { url, said, ready } = await start(at);
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    assert.doesNotMatch(said, /Building|Installing/);
    assert.deepEqual(readdirSync(dirname(at.folder)), [name], 'something was made beside the clone');
    return `ready in ${ready}`;
  },
  'a SIGTERM to the server ends it within 10 s, with code 0': async (at) => {
    // npm tells how the last process that it began has ended.
    const { how, took } = await end(at, () => process.kill(lastOf(at.child.pid), 'SIGTERM'));
    assert.equal(how, 0, `it ended with ${how}`);
    return took;
  },
};

/** The process at the end of the line that this one began: below npm stands a shell, and below that the server. */
function lastOf(pid) {
  const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  return child ? lastOf(Number(child)) : pid;
}

/** Our files as they are now, with the packages and what is built lent to them. */
function cloneTo(folder) {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const built = ['apps/api/dist', 'apps/web/dist', '.cache/build'];
  for (const path of [...files.toString().split('\0'), ...built])
    if (path && existsSync(inRoot(path))) cpSync(inRoot(path), join(folder, path), { recursive: true });
  for (const workspace of ['.', ...workspaces()]) {
    const packages = inRoot(workspace, 'node_modules');
    if (existsSync(packages)) symlinkSync(packages, join(folder, workspace, 'node_modules'));
  }
}

async function start(at) {
  const began = performance.now();
  const port = await freePort();
  const { PATH, HOME } = process.env;
  const child = spawn('npm', ['start'], {
    cwd: at.folder,
    env: { PATH, HOME, PORT: `${port}` },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  at.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  at.child = child;
  while (!greeting.test(said)) {
    assert.ok(child.exitCode === null && performance.now() - began < patience, `No address was printed:\n${said}`);
    await pause(50);
  }
  const ready = seconds(began);
  at.url = said.match(greeting)[1];
  return { url: at.url, said, ready };
}

async function end(at, tell) {
  const began = performance.now();
  tell();
  const how = await at.ended;
  while (await fetch(`${at.url}/readyz`).catch(() => undefined)) {
    assert.ok(performance.now() - began < 10_000, 'the server lives on');
    await pause(50);
  }
  assert.ok(performance.now() - began < 10_000, 'it took longer');
  return { how, took: seconds(began) };
}

mkdirSync(inRoot('.cache'), { recursive: true });
const home = mkdtempSync(inRoot('.cache/start-'));
/** The clone, and the server that was last started in it. */
const at = { folder: join(home, name), url: '', child: undefined, ended: undefined };
let passed = 0;
let failed = 0;
try {
  cloneTo(at.folder);
  for (const [sentence, prove] of Object.entries(proofs)) {
    if (failed) break;
    console.log(`✓ ${sentence}: ${await prove(at)}`);
    passed++;
  }
} catch (error) {
  console.log(`✗ ${Object.keys(proofs)[passed] ?? 'a clone'}\n${error.stack}`);
  failed++;
} finally {
  if (at.child?.exitCode === null && at.child.signalCode === null) process.kill(-at.child.pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
