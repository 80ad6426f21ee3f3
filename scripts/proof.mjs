import { parseArgs } from 'node:util';
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();

const { installMissing } = await import('./install.mjs');
const { buildChanged } = await import('./build.mjs');
const { explain, seconds } = await import('./step.mjs');
const { startThrowawayPostgres } = await import('./throwaway-postgres.mjs');
const { fastPart, proofs } = await import('./proofs.mjs');
const { NotProved } = await import('./outside-tool.mjs');

await installMissing().then(buildChanged).catch(explain);

let passed = 0;
let failed = 0;
let skipped = 0;
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, fast: { type: 'boolean', default: false } },
});
const wanted = positionals[0] ?? '';
const rows = [];
const postgres = await startThrowawayPostgres();
const chosen = Object.entries(proofs).filter(
  ([sentence]) => sentence.includes(wanted) && (!asked.fast || fastPart.some((name) => sentence.startsWith(name))),
);
/** Proves one after another what is left of these. */
async function proveAll(waiting) {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [sentence, prove] = next;
    const began = performance.now();
    try {
      const seen = await prove(postgres.url, asked);
      console.log(`✓ ${sentence}: ${seen} (${seconds(began)})`);
      rows.push(`| ${sentence} | ${seen} | ${seconds(began)} |`);
      passed++;
    } catch (error) {
      if (error instanceof NotProved) {
        console.log(`skipped: ${sentence}: ${error.message}`);
        skipped++;
        continue;
      }
      console.log(`✗ ${sentence} (${seconds(began)})\n${error.stack}`);
      failed++;
    }
  }
}
try {
  // What a busy machine would tell wrong stands alone; of what is fast, which waits more than it works, two go at a time.
  const isTimed = (/** @type {[string, unknown]} */ [sentence]) => /^(?:enumeration|limits)/.test(sentence);
  await proveAll(chosen.filter(isTimed));
  const others = chosen.filter((each) => !isTimed(each));
  await Promise.all(asked.fast ? [proveAll(others), proveAll(others)] : [proveAll(others)]);
} finally {
  await postgres.stop();
}
console.log(['', '| promise | seen | took |', '|---|---|---|', ...rows, ''].join('\n'));
// Nothing proved is no proof.
if (passed + failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
