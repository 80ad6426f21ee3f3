import {
  type Community,
  estimateReviewer,
  type Residuals,
  type Reviewer,
  type ReviewerSummary,
  residualOf,
  unknownReviewer,
} from './reviewer-summary.ts';

export interface MarkedReview {
  reviewerId: string;
  /** By criterion, 1-4; empty when only words were given. */
  marks: Readonly<Record<string, number>>;
  through: 'not-yet' | 'nearly' | 'yes';
}

export interface RevisionScore {
  reviews: number;
  /** Corrected, 1-4, with the interval that holds the true quality in four of five cases; null below three who gave marks. */
  overall: { value: number; low: number; high: number } | null;
  /** The raw marks of each criterion in rising order, and their median. */
  criteria: { id: string; median: number; marks: number[] }[];
  /** Three different reviewers said that it would get them through. */
  ready: boolean;
}

type Summaries = ReadonlyMap<string, ReviewerSummary>;

const REVIEWERS_FOR_SCORE = 3;
const YES_FOR_READY = 3;
/** Of the normal distribution, for 80 %. */
const Z = 1.2816;

/**
 * Scores one version from its reviews and what is known of their reviewers: each mark less its reviewer's leniency, weighed by their
 * precision and attention, drawn a little to the community's mean (empirical Bayes; see `estimateReviewer` for the sources).
 * The order of the reviews makes no difference.
 */
export function scoreRevision(
  reviews: readonly MarkedReview[],
  summaries: Summaries,
  community: Community,
): RevisionScore {
  const given = judge(reviews, summaries, community);
  const through = reviews.filter((review) => review.through === 'yes').map(({ reviewerId }) => reviewerId);
  return {
    reviews: reviews.length,
    overall: given.length < REVIEWERS_FOR_SCORE ? null : interval(estimateQuality(given, community), community),
    criteria: criteriaOf(reviews),
    ready: new Set(through).size >= YES_FOR_READY,
  };
}

/**
 * What the reviews of one version say about each of their reviewers, by id: against what all the others make of the version. To be called
 * whenever one of them comes or changes; `withResidual` puts the new residual of each in the place of the old one.
 */
export function residualsOf(
  reviews: readonly MarkedReview[],
  summaries: Summaries,
  community: Community,
): Map<string, Residuals> {
  const given = judge(reviews, summaries, community);
  return new Map(
    given.map((one) => {
      const due = estimateQuality(
        given.filter((other) => other !== one),
        community,
      );
      return [one.reviewerId, residualOf(one.mark, { ...due, value: due.value + community.leniency.mean })];
    }),
  );
}

/** A review's mark as a whole: the mean over its criteria. */
export function markOf(marks: MarkedReview['marks']): number {
  const values = Object.values(marks);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface Given {
  reviewerId: string;
  mark: number;
  reviewer: Reviewer;
}

function judge(reviews: readonly MarkedReview[], summaries: Summaries, community: Community): Given[] {
  return reviews
    .filter(({ marks }) => Object.keys(marks).length > 0)
    .map(({ reviewerId, marks }) => ({
      reviewerId,
      mark: markOf(marks),
      reviewer: estimateReviewer(summaries.get(reviewerId) ?? unknownReviewer, community),
    }));
}

function estimateQuality(given: readonly Given[], { quality }: Community) {
  let certainty = 1 / quality.variance;
  let sum = quality.mean * certainty;
  for (const { mark, reviewer } of given) {
    const weight = reviewer.attention / (reviewer.noiseVariance + reviewer.leniencyVariance);
    certainty += weight;
    sum += weight * (mark - reviewer.leniency);
  }
  return { value: sum / certainty, variance: 1 / certainty };
}

/** The doubt about everybody's leniency is common to all reviewers: more of them do not lessen it. */
function interval({ value, variance }: { value: number; variance: number }, { quality, leniency }: Community) {
  const drawnFromMarks = 1 - variance / quality.variance;
  const half = Z * Math.sqrt(variance + drawnFromMarks ** 2 * leniency.meanVariance);
  const onScale = (mark: number) => Math.min(4, Math.max(1, mark));
  return { value: onScale(value), low: onScale(value - half), high: onScale(value + half) };
}

function criteriaOf(reviews: readonly MarkedReview[]): RevisionScore['criteria'] {
  const ids = [...new Set(reviews.flatMap(({ marks }) => Object.keys(marks)))].sort();
  return ids.map((id) => {
    const marks = reviews.flatMap((review) => review.marks[id] ?? []).sort((one, other) => one - other);
    const middle = (marks.length - 1) / 2;
    return { id, median: (marks[Math.floor(middle)]! + marks[Math.ceil(middle)]!) / 2, marks };
  });
}
