import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, root } from './root.mjs';
import { binOf } from './workspaces.mjs';

export const guardProofs = {
  'guards: each that is taken away is noticed by the matrix of who may do what': withoutEachGuard,
};

/** The server is loaded once with a switch at each guard; what notices a guard is asked with it and without it. */
async function withoutEachGuard(server) {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-guards-'));
  const report = join(folder, 'report.json');
  try {
    const config = inRoot('apps/api/guards.config.ts');
    const asked = ['run', '--config', config, '--reporter=json', `--outputFile=${report}`];
    const env = { ...process.env, TEST_DATABASE_URL: server };
    const vitest = spawn(process.execPath, [binOf('vitest'), ...asked], { cwd: root, env, stdio: 'ignore' });
    await once(vitest, 'exit');
    return judged(JSON.parse(readFileSync(report, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function judged({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const of = (group) => tests.filter(({ ancestorTitles }) => ancestorTitles.includes(group));
  const failed = (some) => some.filter(({ status }) => status !== 'passed').map(({ title }) => title);
  const control = of('as long as every guard stands');
  assert.deepEqual(failed(control), [], 'with every guard nobody notices anything');
  const gone = of('a guard that is gone');
  assert.deepEqual(failed(gone), [], `${gone.length - failed(gone).length} of ${gone.length} noticed`);
  assert.ok(gone.length >= 30);
  return `${gone.length} of ${gone.length} guards noticed, taken away one at a time; with all of them, none of the ${control.length} that notice does`;
}
