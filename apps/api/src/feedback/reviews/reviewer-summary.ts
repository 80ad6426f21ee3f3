/**
 * Sums over marks that one reviewer gave. A mark is one review's mean over its criteria, 1-4; its residual is what it lies above the
 * mark that was due, and weighs the more the better that is known. Sums can be added to and taken from one another, so they are
 * kept up to date without looking at older reviews.
 */
export interface Residuals {
  count: number;
  weight: number;
  sum: number;
  squares: number;
  /** The marks themselves, not weighed. */
  marks: number;
  markSquares: number;
}

/** All that is kept of a reviewer: it names no answer and no date. */
export interface ReviewerSummary {
  /** Against what the other reviewers of the same versions gave, and so relative to everybody's leniency. */
  peers: Residuals;
  /** Against the marks of reference answers ("Practise scoring"), and so absolute. */
  references: Residuals;
}

/** What is known of all answers and reviewers together, in marks from 1 to 4. */
export interface Community {
  quality: { mean: number; variance: number };
  /** How lenient reviewers are on average and how sure that is; how much they differ. */
  leniency: { mean: number; meanVariance: number; variance: number };
  /** The variance of a usual reviewer's marks around what is due and their leniency. */
  noise: number;
}

export interface Reviewer {
  /** By how much this reviewer's marks lie above what is due, and how sure that is. */
  leniency: number;
  leniencyVariance: number;
  /** How far a mark strays around it. */
  noiseVariance: number;
  /** The probability, 0-1, that they look at the answer at all rather than always give the same. */
  attention: number;
}

const nothing: Residuals = { count: 0, weight: 0, sum: 0, squares: 0, marks: 0, markSquares: 0 };
export const unknownReviewer: ReviewerSummary = { peers: nothing, references: nothing };

/** The variance of a mark of a reviewer of whom nothing is known. Sums that are stored depend on it: it is not to change. */
const MARK_VARIANCE = 0.3;
/** A reviewer's noise starts at everybody's, as if from so many marks. */
const NOISE_CASES = 6;
const LEAST_NOISE = 0.05;
/** Reference answers are marked by people who know, who differ a little too. */
const REFERENCE_VARIANCE = 0.02;
/** Deviations of the marks of somebody who always gives the same, and of anybody else; how many are like the former. */
const SAME = 0.15;
const ATTENTIVE = 0.65;
const INATTENTIVE_SHARE = 0.05;

/** What one review says about its reviewer, where `due` (1-4, with its variance) is what their mark would be without leniency or noise. */
export function residualOf(mark: number, due: { value: number; variance: number }): Residuals {
  const weight = 1 / (MARK_VARIANCE + due.variance);
  const above = mark - due.value;
  return { count: 1, weight, sum: weight * above, squares: weight * above ** 2, marks: mark, markSquares: mark ** 2 };
}

/** The same for a reference answer, whose marks are known. */
export function residualOfReference(mark: number, known: number): Residuals {
  return residualOf(mark, { value: known, variance: REFERENCE_VARIANCE });
}

/** The sums with one review's residual added, and what it replaces (from when fewer others had reviewed) taken away. */
export function withResidual(sums: Residuals, added: Residuals, replaced: Residuals = nothing): Residuals {
  const names = Object.keys(nothing) as (keyof Residuals)[];
  const entries = names.map((name) => [name, sums[name] + added[name] - replaced[name]]);
  return Object.fromEntries(entries) as unknown as Residuals;
}

/**
 * Estimates a reviewer. Leniency is the best linear unbiased prediction of a random effect (Henderson 1975), so it starts at
 * everybody's mean and moves away from it with evidence; noise is found by the method of moments and shrunk likewise (model PG1 of
 * Piech et al. 2013, "Tuned models of peer assessment in MOOCs"). Attention is the posterior probability that their marks are
 * not all the same, as in Raykar and Yu (2012) on annotators who do not look.
 */
export function estimateReviewer({ peers, references }: ReviewerSummary, community: Community): Reviewer {
  const { mean, variance } = community.leniency;
  const all = withResidual(peers, {
    ...references,
    sum: references.sum - mean * references.weight,
    squares: references.squares - 2 * mean * references.sum + mean ** 2 * references.weight,
  });
  const certainty = all.weight + 1 / variance;
  const above = all.sum / certainty;
  const cases = all.weight * MARK_VARIANCE;
  const left = all.squares - 2 * above * all.sum + above ** 2 * all.weight;
  const found = all.weight > 0 ? MARK_VARIANCE + (left - all.count) / all.weight : 0;
  return {
    leniency: mean + above,
    leniencyVariance: 1 / certainty,
    noiseVariance: Math.max(LEAST_NOISE, (NOISE_CASES * community.noise + cases * found) / (NOISE_CASES + cases)),
    attention: attentionOf(all),
  };
}

function attentionOf({ count, marks, markSquares }: Residuals): number {
  if (count < 2) return 1 - INATTENTIVE_SHARE;
  const spread = Math.max(0, markSquares - marks ** 2 / count);
  const forSame = (count - 1) * Math.log(ATTENTIVE / SAME) - (spread / 2) * (1 / SAME ** 2 - 1 / ATTENTIVE ** 2);
  return 1 / (1 + Math.exp(forSame + Math.log(INATTENTIVE_SHARE / (1 - INATTENTIVE_SHARE))));
}
