import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { overSeeds, printTable } from '../figures.ts';
import { scoreRandomRevisions } from './score-random.ts';

const shared = fileURLToPath(new URL('../../../shared/data/anchors/', import.meta.url));
const module = fileURLToPath(new URL('../../.cache/bench/anchor.mjs', import.meta.url));
const PROCESSES = 10;

mkdirSync(new URL('.', `file://${module}`), { recursive: true });
buildSync({
  stdin: {
    contents: `export * from './packages/prose/src/anchor.ts';
      export { warmComparison } from './apps/api/src/feedback/comments/warm-comparison.ts';`,
    resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
  },
  alias: { '@debrief/prose': fileURLToPath(new URL('../../packages/prose/src/anchor.ts', import.meta.url)) },
  outfile: module,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
});

if (existsSync(shared)) {
  console.log('All of dev (data/anchors/score.mjs):\n');
  spawnSync(process.execPath, [`${shared}score.mjs`, module, `${shared}dev.jsonl`, '--wrong', '9'], {
    stdio: 'inherit',
  });
  timeCold();
} else console.log('not run, because ../shared/data/anchors is absent: 2,382 quotes, and the times');
scoreRandomRevisions(Number(process.argv[2] ?? 0));

/** 50 anchors, spread evenly, on the real revisions whose old text is nearest to 1,500 words. */
function timeCold(): void {
  const docs = readFileSync(`${shared}dev.jsonl`, 'utf8')
    .split('\n')
    .flatMap((line) =>
      line.startsWith('{"type":"doc"') ? [JSON.parse(line) as { id: string; old: string; new: string }] : [],
    )
    .map((doc) => ({ ...doc, words: doc.old.split(/\s+/).length }))
    .sort((one, other) => Math.abs(one.words - 1500) - Math.abs(other.words - 1500))
    .slice(0, 3);
  const rows = docs.map(({ id, old, new: newText, words }) => {
    const quotes = Array.from({ length: 50 }, (_, at) => {
      const start = Math.floor((at * (old.length - 80)) / 50);
      return { start, end: start + 60 };
    });
    const input = JSON.stringify({ oldText: old, newText, quotes });
    const cold = fileURLToPath(new URL('cold.mjs', import.meta.url));
    const measure = (state: 'new' | 'warmed') => {
      const runs = Array.from({ length: PROCESSES }, () => {
        const { stdout } = spawnSync(process.execPath, [cold, module, state], { input, encoding: 'utf8' });
        return JSON.parse(stdout) as { cold: number; work: number; warm: number };
      });
      return (figure: 'cold' | 'work' | 'warm') =>
        overSeeds(
          runs.map((run) => run[figure]),
          1,
        );
    };
    const [fresh, started] = [measure('new'), measure('warmed')];
    return [id, String(words), started('cold'), started('work'), fresh('cold'), fresh('work'), fresh('warm')];
  });
  printTable(
    `50 anchors, ms, median of ${PROCESSES} processes and range; target below 30. “started” is the first such revision that a server meets, whose start has compared made-up versions; “new” is a process that never placed any; “again” has placed these before. “at work” is what the thread had of a processor: a machine that does other things adds waiting`,
    ['revision', 'words', 'started', 'at work', 'new', 'at work', 'again'],
    rows,
  );
}
