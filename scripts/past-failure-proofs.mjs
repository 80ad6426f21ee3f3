import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { inRoot, root } from './root.mjs';

export const pastFailureProofs = {
  'past failures of other forums: each test of them with every pair of endpoint and attack': everyPair,
};

async function everyPair(server) {
  const tests = spawn(process.execPath, [inRoot('scripts/test.mjs'), 'apps/api/test/past-failures'], {
    cwd: root,
    env: { ...process.env, TEST_DATABASE_URL: server, EVERY_PAIR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await text(tests.stdout);
  const counted = said.trimEnd().split('\n').at(-1);
  assert.match(counted, /^[1-9]\d* passed, 0 failed$/, said);
  return counted;
}
