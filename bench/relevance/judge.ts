/** Measures of one ranking; `hits` says of each place, the best first, whether what stands there is relevant. */

/** 1 over the place of the first hit; 0 without one. */
export const reciprocalRank = (hits: boolean[]): number => {
  const first = hits.slice(0, 10).indexOf(true);
  return first < 0 ? 0 : 1 / (first + 1);
};

/** The share of the relevant that is among the first ten. */
export const recall = (hits: boolean[], relevant: number): number =>
  hits.slice(0, 10).filter(Boolean).length / Math.min(relevant, 10);

/** Discounted gain over the best possible (Järvelin & Kekäläinen 2002), of the first ten. */
export const ndcg = (hits: boolean[], relevant: number): number => {
  const gain = (all: boolean[]) => all.reduce((sum, hit, at) => sum + (hit ? 1 / Math.log2(at + 2) : 0), 0);
  return gain(hits.slice(0, 10)) / gain(Array.from({ length: Math.min(relevant, 10) }, () => true));
};

/** The mean precision at each hit; 0 where nothing is relevant, as the official scorer of SemEval has it. */
export const averagePrecision = (hits: boolean[]): number => {
  let [found, sum] = [0, 0];
  for (const [at, hit] of hits.entries()) if (hit) sum += ++found / (at + 1);
  return found ? sum / found : 0;
};
