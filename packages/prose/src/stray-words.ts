import type { Trace } from './trace.ts';

const SURE = 30;

/** Marks as weak the words that happen to stand in both versions of a much longer rewritten stretch: no evidence of anything. */
export function markStrays({ a, b, partners, sumsA, sumsB, weak }: Trace): void {
  const runs: { from: number; to: number; weight: number }[] = [];
  for (let i = 0; i < a.length; i += 1) {
    if (partners[i]! < 0) continue;
    const run = runs.at(-1);
    if (run && run.to === i && partners[i - 1]! + 1 === partners[i]) {
      run.to = i + 1;
      run.weight += a[i]!.weight;
    } else runs.push({ from: i, to: i + 1, weight: a[i]!.weight });
  }
  for (let n = 0; n < runs.length; n += 1) {
    const run = runs[n]!;
    const before = runs[n - 1];
    const after = runs[n + 1];
    const ahead = Math.max(
      weigh(sumsA, before?.to ?? 0, run.from),
      weigh(sumsB, before ? partners[before.to - 1]! + 1 : 0, partners[run.from]!),
    );
    const behind = Math.max(
      weigh(sumsA, run.to, after?.from ?? a.length),
      weigh(sumsB, partners[run.to - 1]! + 1, after ? partners[after.from]! : b.length),
    );
    if (run.weight > SURE || run.weight * 4 >= Math.min(ahead, behind)) continue;
    weak.fill(1, run.from, run.to);
    runs.splice(n, 1);
    n = Math.max(-1, n - 2);
  }
}

function weigh(sums: Float64Array, from: number, to: number): number {
  return Math.max(0, sums[to]! - sums[from]!);
}
