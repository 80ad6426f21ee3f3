/** How little the first places count more than the next (Cormack, Clarke & Büttcher 2009, who found 60 good everywhere). */
const k = 60;

/**
 * Several rankings of things as one, by reciprocal rank fusion: the sum of 1 / (60 + place) over the rankings that hold it, so that numbers that
 * cannot be compared need not be. Scores are shares of the best possible; where two are even, the one first met comes first.
 */
export function fuse(rankings: { id: string }[][]): { id: string; score: number }[] {
  const sums = new Map<string, number>();
  for (const ranking of rankings)
    for (const [n, { id }] of ranking.entries()) sums.set(id, (sums.get(id) ?? 0) + 1 / (k + n + 1));
  const best = rankings.length / (k + 1);
  return [...sums].sort((one, other) => other[1] - one[1]).map(([id, sum]) => ({ id, score: sum / best }));
}
