import { refuseOldNode } from './node-version.mjs';

refuseOldNode();

const { spawn } = await import('node:child_process');
const { existsSync, mkdirSync, readFileSync, rmSync } = await import('node:fs');
const { installMissing } = await import('./install.mjs');
const { inRoot, root } = await import('./root.mjs');
const { explain } = await import('./step.mjs');
const { whenToldToEnd } = await import('./when-told-to-end.mjs');
const { binOf } = await import('./workspaces.mjs');

await installMissing().catch(explain);

const server = process.env.TEST_DATABASE_URL;
console.log(`Testing on ${server ? `PostgreSQL at ${hostOf(server)}` : 'the embedded engine (PGlite)'}`);

mkdirSync(inRoot('.cache'), { recursive: true });
/** `npm test -- -t one` skips everything else. */
const mostNamed = 20;
const countsFile = inRoot(`.cache/test-counts-${process.pid}.json`);
const reporters = ['--reporter=default', `--reporter=${inRoot('scripts/count-reporter.mjs')}`];

const vitest = spawn(process.execPath, [binOf('vitest'), 'run', ...reporters, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, TEST_COUNTS_FILE: countsFile },
  stdio: 'inherit',
});
whenToldToEnd((signal) => vitest.kill(signal));
vitest.on('exit', (code) => {
  const { passed, failed, skipped } = takeCounts();
  for (const name of skipped.slice(0, mostNamed)) console.log(`skipped: ${name}`);
  if (skipped.length > mostNamed) console.log(`skipped: ${skipped.length - mostNamed} more`);

  // A run that broke off or found no test is a failure, whatever was counted.
  const failures = code === 0 ? failed : Math.max(failed, 1);
  console.log(`${passed} passed, ${failures} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  process.exitCode = failures === 0 ? 0 : 1;
});

function takeCounts() {
  if (!existsSync(countsFile)) return { passed: 0, failed: 1, skipped: [] };
  const counts = JSON.parse(readFileSync(countsFile, 'utf8'));
  rmSync(countsFile);
  return counts;
}

/** Never the whole address: it may hold a password. */
function hostOf(address) {
  return URL.canParse(address) ? new URL(address).host || 'a socket' : 'an address that is not a URL';
}
