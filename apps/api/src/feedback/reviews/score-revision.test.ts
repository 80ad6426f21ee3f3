import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnCommunity } from './community.ts';
import {
  type ReviewerSummary,
  residualOf,
  residualOfReference,
  unknownReviewer,
  withResidual,
} from './reviewer-summary.ts';
import { type MarkedReview, residualsOf, scoreRevision } from './score-revision.ts';

const community = learnCommunity([], { count: 0, mean: 0 });
const nobodyKnown = new Map<string, ReviewerSummary>();

const review = (reviewerId: string, mark: number, through: MarkedReview['through'] = 'nearly'): MarkedReview => ({
  reviewerId,
  marks: { clarity: mark, depth: mark },
  through,
});
const reviewsOf = (...marks: number[]) => marks.map((mark, at) => review(`reviewer ${at}`, mark));

/** Somebody whose marks are known to lie this much above what is due. */
const knownFor = (above: number, cases = 12): ReviewerSummary => ({
  ...unknownReviewer,
  peers: Array.from({ length: cases }, (_, at) => 1.5 + (at % 3))
    .map((due) => residualOf(due + above, { value: due, variance: 0.1 }))
    .reduce((sums, one) => withResidual(sums, one), unknownReviewer.peers),
});

const anyReviews = fc
  .uniqueArray(fc.nat(30), { minLength: 3, maxLength: 8 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) => fc.integer({ min: 1, max: 4 }).map((mark): MarkedReview => review(`reviewer ${id}`, mark))),
    ),
  );

describe('the score of a version', () => {
  it('is not told below three reviewers, the medians are', () => {
    expect(scoreRevision([], nobodyKnown, community)).toEqual({
      reviews: 0,
      overall: null,
      criteria: [],
      ready: false,
    });
    const { overall, criteria } = scoreRevision(reviewsOf(2, 3), nobodyKnown, community);
    expect(overall).toBeNull();
    expect(criteria[0]).toEqual({ id: 'clarity', median: 2.5, marks: [2, 3] });
  });

  it('counts only reviews with marks', () => {
    const wordsOnly: MarkedReview = { reviewerId: 'words', marks: {}, through: 'yes' };
    expect(scoreRevision([...reviewsOf(2, 3), wordsOnly], nobodyKnown, community).overall).toBeNull();
  });

  it('lies on the scale and within its interval, whatever the marks and their order', () => {
    fc.assert(
      fc.property(anyReviews, fc.double({ min: -2, max: 2, noNaN: true }), (reviews, above) => {
        const summaries = new Map([[reviews[0]!.reviewerId, knownFor(above)]]);
        const { overall } = scoreRevision(reviews, summaries, community);
        expect(overall!.low).toBeLessThanOrEqual(overall!.value);
        expect(overall!.high).toBeGreaterThanOrEqual(overall!.value);
        expect(overall!.low).toBeGreaterThanOrEqual(1);
        expect(overall!.high).toBeLessThanOrEqual(4);
        const turned = scoreRevision(reviews.toReversed(), summaries, community).overall!;
        expect(turned.value).toBeCloseTo(overall!.value, 10);
      }),
    );
  });

  it('never falls when one mark rises', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const [first, ...rest] = reviews;
        const raised = review(first!.reviewerId, Math.min(4, first!.marks['clarity']! + 1));
        expect(scoreRevision([raised, ...rest], nobodyKnown, community).overall!.value).toBeGreaterThanOrEqual(
          scoreRevision(reviews, nobodyKnown, community).overall!.value,
        );
      }),
    );
  });

  it('takes the leniency out of a mark', () => {
    const lenient = new Map([['reviewer 0', knownFor(1)]]);
    const corrected = scoreRevision(reviewsOf(4, 3, 3), lenient, community).overall!.value;
    expect(corrected).toBeCloseTo(scoreRevision(reviewsOf(3, 3, 3), lenient, community).overall!.value + 0.3, 0);
    expect(corrected).toBeLessThan(scoreRevision(reviewsOf(4, 3, 3), nobodyKnown, community).overall!.value);
  });

  it('is surer with more reviewers, and with reviewers who practised scoring', () => {
    const width = (reviews: MarkedReview[], summaries = nobodyKnown, of = community) => {
      const { low, high } = scoreRevision(reviews, summaries, of).overall!;
      return high - low;
    };
    expect(width(reviewsOf(2, 3, 2, 3, 2, 3))).toBeLessThan(width(reviewsOf(2, 3, 2)));

    const marks = [residualOfReference(2.2, 2), residualOfReference(3.1, 3), residualOfReference(3.9, 3.5)];
    const references = marks.reduce((sums, one) => withResidual(sums, one), unknownReviewer.references);
    const practised = { ...unknownReviewer, references };
    const all = new Map(['reviewer 0', 'reviewer 1', 'reviewer 2'].map((id) => [id, practised]));
    expect(width(reviewsOf(2, 3, 2), all)).toBeLessThan(width(reviewsOf(2, 3, 2)));
    expect(width(reviewsOf(2, 3, 2), all, learnCommunity([...all.values()], { count: 0, mean: 0 }))).toBeLessThan(
      width(reviewsOf(2, 3, 2), all),
    );
  });

  it('hardly minds a reviewer who always gives 4', () => {
    const due = [2, 2.5, 3, 2, 1.5, 2.5];
    const peers = due
      .map((value) => residualOf(4, { value, variance: 0.1 }))
      .reduce((sums, one) => withResidual(sums, one), unknownReviewer.peers);
    const known = new Map([['always', { ...unknownReviewer, peers }]]);
    const without = scoreRevision(reviewsOf(2, 2, 2), nobodyKnown, community).overall!.value;
    const withThem = [...reviewsOf(2, 2, 2), review('always', 4)];
    expect(Math.abs(scoreRevision(withThem, known, community).overall!.value - without)).toBeLessThan(0.02);
    expect(scoreRevision(withThem, nobodyKnown, community).overall!.value - without).toBeGreaterThan(0.15);
  });
});

describe('an answer', () => {
  it('is ready when three different reviewers said yes, whether they gave marks or not', () => {
    const yes = (id: string) => review(id, 3, 'yes');
    expect(scoreRevision([yes('a'), yes('b'), review('c', 4)], nobodyKnown, community).ready).toBe(false);
    expect(scoreRevision([yes('a'), yes('b'), yes('b')], nobodyKnown, community).ready).toBe(false);
    expect(scoreRevision([yes('a'), yes('b'), { ...yes('c'), marks: {} }], nobodyKnown, community).ready).toBe(true);
  });
});

describe('what a version says about its reviewers', () => {
  it('is that the highest is lenient and the lowest strict, against the others', () => {
    const residuals = residualsOf(reviewsOf(4, 3, 2), nobodyKnown, community);
    expect(residuals.get('reviewer 0')!.sum).toBeGreaterThan(0);
    expect(residuals.get('reviewer 2')!.sum).toBeLessThan(0);
  });

  it('leaves out those who gave words only', () => {
    const wordsOnly: MarkedReview = { reviewerId: 'words', marks: {}, through: 'yes' };
    expect([...residualsOf([...reviewsOf(2, 3), wordsOnly], nobodyKnown, community).keys()]).toEqual([
      'reviewer 0',
      'reviewer 1',
    ]);
  });
});
