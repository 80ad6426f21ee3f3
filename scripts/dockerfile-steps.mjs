import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { copyFromContext } from './docker-context.mjs';
import { freePort } from './free-port.mjs';
import { root } from './root.mjs';
import { seconds } from './step.mjs';

/** The user `node` of the image. */
const unprivileged = { uid: 1000, gid: 1000 };
const patience = 60_000;

/**
 * Carries out the Dockerfile where no engine runs: each stage is a folder, each RUN a shell in it. Then starts what the last
 * stage would start, as nobody in particular, and asks its own HEALTHCHECK whether it is ready.
 */
async function main() {
  if (process.getuid?.() !== 0) throw new Error('Only root can start a server as somebody else: run this as root.');
  const home = mkdtempSync(join(tmpdir(), 'debrief-image-'));
  chmodSync(home, 0o755);
  try {
    await startAndAsk(build(home));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function build(home) {
  const stages = new Map();
  let stage;
  for (const { name, rest } of instructions(readFileSync(join(root, 'Dockerfile'), 'utf8'))) {
    const began = performance.now();
    if (name === 'FROM') {
      const [base, , alias = 'final'] = rest.split(/\s+/);
      stage = newStage(join(home, alias), stages.get(base));
      stages.set(alias, stage);
    } else {
      carryOut[name](stage, rest, stages);
    }
    if (name === 'RUN') console.log(`${rest} ${seconds(began)}`);
  }
  return stage;
}

function newStage(folder, base = { work: '/', env: {} }) {
  if (base.folder) linkTree(base.folder, folder);
  return { folder, work: base.work, env: { ...base.env } };
}

/** A tree of packages is linked in a moment and copied in minutes; nothing here changes a file in its place. */
function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  run('cp', ['-al', `${from}/.`, to], { stdio: 'inherit' });
}

const inside = ({ folder, work }, path = '.') => join(folder, resolve(work, path));

const carryOut = {
  WORKDIR(stage, path) {
    stage.work = path;
    mkdirSync(inside(stage), { recursive: true });
  },

  COPY(stage, rest, stages) {
    const [, from, paths] = rest.match(/^(?:--from=(\S+)\s+)?(.+)$/);
    const sources = paths.split(/\s+/);
    const to = inside(stage, sources.at(-1));
    const intoFolder = sources.at(-1).endsWith('/');
    for (const source of sources.slice(0, -1)) {
      if (from) linkTree(join(stages.get(from).folder, source), to);
      else copyFromContext(root, source, intoFolder ? join(to, basename(source)) : to);
    }
  },

  RUN(stage, command) {
    const env = { ...process.env, ...stage.env };
    run('sh', ['-ec', command], { cwd: inside(stage), env, stdio: ['ignore', 'ignore', 'inherit'] });
  },

  ENV(stage, rest) {
    for (const [, name, value] of rest.matchAll(/(\w+)=(\S+)/g)) {
      stage.env[name] = value.startsWith('/') ? join(stage.folder, value) : value;
    }
  },

  USER(stage, name) {
    stage.user = name;
  },

  HEALTHCHECK(stage, rest) {
    stage.health = JSON.parse(rest.slice(rest.indexOf('[')));
  },

  CMD(stage, rest) {
    stage.command = JSON.parse(rest);
  },

  EXPOSE() {},
};

function run(file, args, options) {
  const { status } = spawnSync(file, args, options);
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${status}`);
}

function instructions(text) {
  const whole = text.replaceAll(/^#.*\n/gm, '').replaceAll(/\\\n/g, ' ');
  return whole.split('\n').flatMap((line) => {
    const [, name, rest] = line.match(/^([A-Z]+)\s+(.+)$/) ?? [];
    if (!name) return [];
    if (name !== 'FROM' && !(name in carryOut)) throw new Error(`This script does not know the instruction ${name}`);
    return [{ name, rest: rest.trim() }];
  });
}

async function startAndAsk(stage) {
  if (stage.user !== 'node') throw new Error(`The image runs as ${stage.user ?? 'root'}, and should as node.`);
  const env = { PATH: process.env.PATH, HOME: '/nonexistent', ...stage.env, PORT: `${await freePort()}` };
  const somebody = { ...unprivileged, cwd: inside(stage), env };

  const began = performance.now();
  const [file, ...args] = stage.command;
  const server = spawn(file, args, { ...somebody, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', (code, signal) => resolve(signal ?? code)));
  try {
    await ready(stage, somebody, began, server);
    console.log(`Ready as user ${unprivileged.uid} ${seconds(began)}`);
  } finally {
    server.kill('SIGTERM');
  }
  const how = await ended;
  if (how !== 0) throw new Error(`The server ended with ${how} when told to stop.`);
}

async function ready({ health }, somebody, began, server) {
  const [file, ...args] = health;
  while (server.exitCode === null && performance.now() - began < patience) {
    if (spawnSync(file, args, somebody).status === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The server did not become ready.');
}

await main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
