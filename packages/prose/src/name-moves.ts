import { heaviestChain } from './rising-chain.ts';
import type { Trace } from './trace.ts';

interface Run {
  from: number;
  place: number;
  length: number;
  weight: number;
}

/**
 * Decides, once all partners are known, which stretches moved: of all stretches the heaviest ones that stand in the same
 * order in both texts kept their place, every other one moved (numbered from 1, in `trace.blocks`).
 */
export function nameMoves(trace: Trace): void {
  const runs = runsOf(trace);
  const kept = new Set(heaviestChain(runs, trace.b.length));
  let block = 0;
  trace.blocks.fill(0);
  for (const run of runs) if (!kept.has(run)) trace.blocks.fill(++block, run.from, run.from + run.length);
}

function runsOf({ a, partners }: Trace): Run[] {
  const runs: Run[] = [];
  partners.forEach((partner, index) => {
    if (partner < 0) return;
    const run = runs.at(-1);
    if (run && run.from + run.length === index && run.place + run.length === partner) {
      run.length += 1;
      run.weight += a[index]!.weight;
    } else runs.push({ from: index, place: partner, length: 1, weight: a[index]!.weight });
  });
  return runs;
}
