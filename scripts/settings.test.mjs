import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from './build-server.mjs';
import { freePort } from './free-port.mjs';
import { inRoot } from './root.mjs';

const names = (file, pattern) => [...readFileSync(inRoot(file), 'utf8').matchAll(pattern)].map(([, name]) => name);

describe('the settings', () => {
  const read = [...new Set(names('apps/api/src/platform/config.ts', /'([A-Z]+(?:_[A-Z]+)*)'/g))].sort();

  it('that the server reads are those of .env.example', () => {
    expect(names('.env.example', /^(?:# )?([A-Z_]+)=/gm).sort()).toEqual(read);
  });

  it('and those of docs/operations.md', () => {
    expect(names('docs/operations.md', /^\| `([A-Z_]+)` \|/gm).sort()).toEqual(read);
  });
});

describe('a setting that cannot be used', () => {
  let folder;
  let taken;
  let free;
  const secret = 'x'.repeat(32);

  beforeAll(async () => {
    await buildServer();
    folder = mkdtempSync(join(tmpdir(), 'debrief-settings-'));
    writeFileSync(join(folder, 'a-file'), '');
    writeFileSync(join(folder, 'secret'), '');
    taken = createServer().listen(0, '127.0.0.1');
    free = await freePort();
  });
  afterAll(() => {
    taken.close();
    rmSync(folder, { recursive: true });
  });

  /** Starts the real server; gives how it ended and what it said. */
  function start(env) {
    const { PATH, HOME } = process.env;
    const given = { PATH, HOME, DATA_DIR: join(folder, 'data'), SEED: 'none', ...env };
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [inRoot('apps/api/dist/server.js')],
        { env: given, timeout: 30_000 },
        (_, __, said) => resolve({ code: child.exitCode, said }),
      );
    });
  }

  it.each([
    ['a PORT that is no number', () => ({ PORT: 'three' }), /^PORT is “three”, but must be a number/],
    ['a PORT beyond the last', () => ({ PORT: '65536' }), /^PORT is “65536”/],
    ['a PORT that is taken', () => ({ PORT: String(taken.address().port) }), /^Another program listens on this port\./],
    ['a HOST by name', () => ({ HOST: 'my-machine' }), /^HOST is “my-machine”/],
    ['a HOST of elsewhere', () => ({ HOST: '192.0.2.1', PORT: '0' }), /^HOST is no address of this machine\./],
    ['a DATABASE_URL for another kind', () => ({ DATABASE_URL: 'mysql://x/y' }), /^DATABASE_URL must be an address/],
    [
      'a DATABASE_URL where nobody answers',
      () => ({ DATABASE_URL: `postgres://x@127.0.0.1:${free}/x` }),
      /^The database of DATABASE_URL does not answer\./,
    ],
    [
      'a DATABASE_URL of no machine',
      () => ({ DATABASE_URL: 'postgres://x@nowhere.invalid/x' }),
      /^The database of DATABASE_URL does not answer\./,
    ],
    [
      'a MIGRATION_DATABASE_URL that is no address',
      () => ({ MIGRATION_DATABASE_URL: 'owner' }),
      /^MIGRATION_DATABASE_URL must be an address/,
    ],
    ['a DATA_DIR that is a file', () => ({ DATA_DIR: join(folder, 'a-file') }), /^DATA_DIR is .* \(E[A-Z]+\)\./],
    ['a DATA_DIR with an empty key', () => ({ DATA_DIR: folder }), /holds no key any more/],
    ['a PUBLIC_URL without its scheme', () => ({ PUBLIC_URL: 'debrief.example' }), /^PUBLIC_URL must be an address/],
    [
      'a PUBLIC_URL with a path',
      () => ({ PUBLIC_URL: 'https://debrief.example/forum', SECRET_KEY: secret }),
      /^PUBLIC_URL must end with the host/,
    ],
    [
      'a PUBLIC_URL without a key',
      () => ({ PUBLIC_URL: 'https://debrief.example' }),
      /^SECRET_KEY is needed where PUBLIC_URL is set/,
    ],
    ['a SECRET_KEY that is short', () => ({ SECRET_KEY: 'short' }), /^SECRET_KEY must be at least 32 characters/],
    [
      'REPLAY_KEYS of which one is short',
      () => ({ REPLAY_KEYS: `${secret},short` }),
      /^REPLAY_KEYS must be one or more keys of at least 32 characters/,
    ],
    ['a SEED of another kind', () => ({ SEED: 'all' }), /^SEED is “all”, but must be one of demo, none\./],
    ['a TRUST_PROXY that lists nothing', () => ({ TRUST_PROXY: 'true' }), /^TRUST_PROXY holds “true”/],
    ['a TRUST_PROXY too wide', () => ({ TRUST_PROXY: '10.0.0.0/33' }), /^TRUST_PROXY holds “10.0.0.0\/33”/],
    ['a LOG_LEVEL of another name', () => ({ LOG_LEVEL: 'loud' }), /^LOG_LEVEL is “loud”/],
  ])('ends the start with one sentence: %s', async (_, env, sentence) => {
    const { code, said } = await start(env());
    expect(said).toMatch(sentence);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });
});
