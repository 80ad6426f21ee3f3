import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { freePort } from './free-port.mjs';
import { withDatabase } from './proof-databases.mjs';
import { inRoot } from './root.mjs';
import { binOf } from './workspaces.mjs';

export const xssProofs = {
  'xss: no vector runs in any view, with our policy and without, and many do where Markdown stays as typed': (server) =>
    withDatabase(server, 'xss', everyVector),
};

async function everyVector(url) {
  const { PATH, HOME } = process.env;
  const journey = spawn(
    process.execPath,
    [binOf('@playwright/test', { command: 'playwright', of: 'apps/web' }), 'test', 'no-text-runs', '--project=desktop'],
    {
      cwd: inRoot('apps/web'),
      env: { PATH, HOME, EVERY_VECTOR: '1', E2E_PORT: String(await freePort()), E2E_DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const said = await text(journey.stdout);
  assert.match(said, /^ +\d+ passed/m, said);
  assert.doesNotMatch(said, /^ +\d+ (failed|flaky|skipped|did not run)/m, said);
  return said
    .split('\n')
    .filter((line) => /^(\d+ texts|as typed|\d+ pages)/.test(line))
    .join('; ');
}
