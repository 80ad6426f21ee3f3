import type { Community, ReviewerSummary } from './reviewer-summary.ts';

/** Before anything is known: the middle of the scale, nobody lenient or strict, both with much doubt. */
const START = { quality: 2.5, qualityCases: 20, leniencyVariance: 0.12 };

/**
 * The community behind the scores. How lenient everybody is can only be told against marks that are known, so it comes from those
 * who practised scoring on reference answers; without any, an interval allows for a common leniency of ± 0.35.
 *
 * `practised` are the summaries of those with reference answers, `scored` the number and mean of the scores of all versions. Cheap to
 * make anew, and enough now and then: once a day, say.
 */
export function learnCommunity(
  practised: readonly ReviewerSummary[],
  scored: { count: number; mean: number },
): Community {
  const leniencyVariance = 0.2;
  let certainty = 1 / START.leniencyVariance;
  let sum = 0;
  for (const { references } of practised) {
    if (references.weight === 0) continue;
    const weight = 1 / (leniencyVariance + 1 / references.weight);
    certainty += weight;
    sum += (weight * references.sum) / references.weight;
  }
  const cases = START.qualityCases + scored.count;
  const quality = (START.quality * START.qualityCases + (scored.count > 0 ? scored.mean * scored.count : 0)) / cases;
  return {
    quality: { mean: quality, variance: 0.4 },
    leniency: { mean: sum / certainty, meanVariance: 1 / certainty, variance: leniencyVariance },
    noise: 0.3,
  };
}
