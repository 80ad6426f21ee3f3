import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnCommunity } from './community.ts';
import {
  estimateReviewer,
  residualOf,
  residualOfReference,
  unknownReviewer,
  withResidual,
} from './reviewer-summary.ts';

const community = learnCommunity([], { count: 0, mean: 0 });
const { peers: nothing } = unknownReviewer;

const mark = fc.double({ min: 1, max: 4, noNaN: true });
const aResidual = fc
  .tuple(mark, mark, fc.double({ min: 0.01, max: 0.5, noNaN: true }))
  .map(([given, value, variance]) => residualOf(given, { value, variance }));

describe('what is kept of a reviewer', () => {
  it('is the same whichever review came first, and once one is replaced', () => {
    fc.assert(
      fc.property(fc.array(aResidual, { minLength: 1, maxLength: 12 }), aResidual, (residuals, replaced) => {
        const inOrder = residuals.reduce((sums, one) => withResidual(sums, one), nothing);
        const turned = residuals.toReversed().reduce((sums, one) => withResidual(sums, one), nothing);
        const last = residuals.at(-1)!;
        const before = residuals.slice(0, -1).reduce((sums, one) => withResidual(sums, one), nothing);
        const corrected = withResidual(withResidual(before, replaced), last, replaced);
        for (const name of Object.keys(nothing) as (keyof typeof nothing)[]) {
          expect(turned[name]).toBeCloseTo(inOrder[name], 6);
          expect(corrected[name]).toBeCloseTo(inOrder[name], 6);
        }
      }),
    );
  });

  it('gives a leniency nearer to nothing than the residuals say, and a noise above nothing', () => {
    fc.assert(
      fc.property(fc.array(aResidual, { minLength: 1, maxLength: 30 }), (residuals) => {
        const peers = residuals.reduce((sums, one) => withResidual(sums, one), nothing);
        const reviewer = estimateReviewer({ ...unknownReviewer, peers }, community);
        expect(Math.abs(reviewer.leniency)).toBeLessThanOrEqual(Math.abs(peers.sum / peers.weight));
        expect(reviewer.leniencyVariance).toBeLessThan(community.leniency.variance);
        expect(reviewer.noiseVariance).toBeGreaterThan(0);
        expect(reviewer.attention).toBeGreaterThan(0);
        expect(reviewer.attention).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a reviewer', () => {
  const known = (due: readonly number[], given: (value: number, at: number) => number) =>
    due
      .map((value, at) => residualOf(given(value, at), { value, variance: 0.1 }))
      .reduce((sums, one) => withResidual(sums, one), nothing);
  const due = [1.6, 2.2, 3.1, 2.8, 1.9, 3.4, 2.5, 2.1, 3, 1.8];

  it('of whom nothing is known is as lenient as everybody', () => {
    const { leniency, noiseVariance } = estimateReviewer(unknownReviewer, community);
    expect(leniency).toBe(community.leniency.mean);
    expect(noiseVariance).toBeCloseTo(community.noise, 10);
  });

  it('who strays more is taken for noisier', () => {
    const steady = estimateReviewer({ ...unknownReviewer, peers: known(due, (value) => value + 0.3) }, community);
    const straying = known(due, (value, at) => value + 0.3 + (at % 2 === 0 ? 0.9 : -0.9));
    expect(estimateReviewer({ ...unknownReviewer, peers: straying }, community).noiseVariance).toBeGreaterThan(
      3 * steady.noiseVariance,
    );
  });

  it('who always gives the same is found out after a few reviews, and one who looks is not', () => {
    const same = (count: number) => known(due.slice(0, count), () => 4);
    const attention = (peers: typeof nothing) => estimateReviewer({ ...unknownReviewer, peers }, community).attention;
    expect(attention(same(2))).toBeGreaterThan(0.7);
    expect(attention(same(5))).toBeLessThan(0.1);
    expect(attention(known(due, (value) => value + 0.3))).toBeGreaterThan(0.99);
  });

  it('is known better from reference answers than from peers', () => {
    const references = withResidual(nothing, residualOfReference(3, 2.5));
    const peers = withResidual(nothing, residualOf(3, { value: 2.5, variance: 0.2 }));
    const practised = estimateReviewer({ ...unknownReviewer, references }, community);
    expect(practised.leniencyVariance).toBeLessThan(
      estimateReviewer({ ...unknownReviewer, peers }, community).leniencyVariance,
    );
  });
});

describe('the community', () => {
  it('is neither lenient nor strict until somebody practises, and then follows them', () => {
    const practised = (above: number) => ({
      ...unknownReviewer,
      references: [2, 3, 2.5]
        .map((value) => residualOfReference(value + above, value))
        .reduce((sums, one) => withResidual(sums, one), nothing),
    });
    const many = Array.from({ length: 40 }, () => practised(0.5));
    const learnt = learnCommunity(many, { count: 0, mean: 0 }).leniency;
    expect(community.leniency.mean).toBe(0);
    expect(learnt.mean).toBeGreaterThan(0.45);
    expect(learnt.mean).toBeLessThan(0.5);
    expect(learnt.meanVariance).toBeLessThan(community.leniency.meanVariance / 5);
  });

  it('moves its mean quality towards what was scored', () => {
    expect(learnCommunity([], { count: 20, mean: 3.5 }).quality.mean).toBeCloseTo(3, 10);
  });
});
