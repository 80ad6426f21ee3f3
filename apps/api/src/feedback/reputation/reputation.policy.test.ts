import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsAsUsed, type FeedbackPair, powersOf, reputationOf, wilsonLowerBound } from './reputation.policy.ts';

const pair = (given: Partial<FeedbackPair>): FeedbackPair => ({
  judged: 1,
  used: 0,
  answers: Math.min(1, given.used ?? 0),
  usedBack: 0,
  authorUsed: 0,
  ...given,
});

const anyPair = fc
  .record({ judged: fc.nat(40), used: fc.nat(40), usedBack: fc.nat(40), authorUsed: fc.nat(80) })
  .map(({ judged, used, usedBack, authorUsed }) =>
    pair({ judged: judged + used, used, answers: Math.min(used, 3), usedBack, authorUsed: authorUsed + usedBack }),
  );

describe('the lower bound of a share', () => {
  it('is the published one', () => {
    expect(wilsonLowerBound(3, 10)).toBeCloseTo(0.1078, 4);
    expect(wilsonLowerBound(10, 10)).toBeCloseTo(0.7225, 4);
    expect(wilsonLowerBound(50, 100)).toBeCloseTo(0.4038, 4);
  });

  it('is 0 where nothing was judged, and nothing is certain of one hit', () => {
    expect(wilsonLowerBound(0, 0)).toBe(0);
    expect(wilsonLowerBound(1, 1)).toBeCloseTo(0.2065, 4);
  });

  it('rises with every hit and falls with every miss', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (hits, misses) => {
        const here = wilsonLowerBound(hits, hits + misses);
        expect(here).toBeGreaterThanOrEqual(0);
        expect(wilsonLowerBound(hits + 1, hits + misses + 1)).toBeGreaterThan(here);
        expect(wilsonLowerBound(hits, hits + misses + 1)).toBeLessThanOrEqual(here);
      }),
    );
  });
});

describe('what a member’s feedback caused', () => {
  it('counts a use only where the words changed or the giver said that it is fixed', () => {
    expect(countsAsUsed({ wordsChanged: true, confirmed: false })).toBe(true);
    expect(countsAsUsed({ wordsChanged: false, confirmed: true })).toBe(true);
    expect(countsAsUsed({ wordsChanged: false, confirmed: false })).toBe(false);
  });

  it('is nothing as long as nobody judged anything', () => {
    expect(reputationOf([])).toEqual({ standing: 0, criteria: {}, helped: 0 });
  });

  it('is the lower bound over all authors, and the answers that got better', () => {
    const { standing, helped } = reputationOf([
      pair({ judged: 6, used: 2, answers: 2 }),
      pair({ judged: 4, used: 1, answers: 1 }),
    ]);
    expect(standing).toBeCloseTo(wilsonLowerBound(3, 10), 10);
    expect(helped).toBe(3);
  });

  it('is told for each criterion that a comment named', () => {
    const { criteria } = reputationOf([
      pair({ judged: 3, used: 2, criteria: { clarity: { judged: 2, used: 2 } } }),
      pair({ judged: 3, used: 1, criteria: { clarity: { judged: 1, used: 0 }, depth: { judged: 1, used: 1 } } }),
    ]);
    expect(criteria['clarity']).toBeCloseTo(wilsonLowerBound(2, 3), 10);
    expect(criteria['depth']).toBeCloseTo(wilsonLowerBound(1, 1), 10);
  });

  it('is next to nothing in a ring that uses only each other’s comments', () => {
    const ring = Array.from({ length: 4 }, () => pair({ judged: 10, used: 10, usedBack: 10, authorUsed: 40 }));
    expect(reputationOf(ring).standing).toBe(0);
  });

  it('counts half between friends who also help others', () => {
    const friend = pair({ judged: 4, used: 4, usedBack: 4, authorUsed: 8 });
    const others = Array.from({ length: 8 }, () => pair({ judged: 2, used: 1, authorUsed: 9 }));
    expect(reputationOf([friend, ...others]).standing).toBeCloseTo(wilsonLowerBound(8 + 2, 4 + 16), 10);
  });

  it('does not mind that two members once used a comment of each other', () => {
    const mutual = pair({ judged: 1, used: 1, usedBack: 1, authorUsed: 1 });
    expect(reputationOf([mutual]).standing).toBeCloseTo(wilsonLowerBound(1, 1), 10);
  });

  it('never counts for more than the plain share, nor depends on the order of authors', () => {
    fc.assert(
      fc.property(fc.array(anyPair, { maxLength: 12 }), (pairs) => {
        const { standing } = reputationOf(pairs);
        const total = (of: (one: FeedbackPair) => number) => pairs.reduce((sum, one) => sum + of(one), 0);
        expect(standing).toBeGreaterThanOrEqual(0);
        expect(standing).toBeLessThanOrEqual(
          wilsonLowerBound(
            total((p) => p.used),
            total((p) => p.judged),
          ) + 1e-12,
        );
        expect(reputationOf(pairs.toReversed()).standing).toBeCloseTo(standing, 12);
      }),
    );
  });

  it('is lowered by a comment that nobody could use: number earns nothing', () => {
    fc.assert(
      fc.property(fc.array(anyPair, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 50 }), (pairs, more) => {
        const { standing } = reputationOf([...pairs, pair({ judged: more })]);
        expect(standing).toBeLessThanOrEqual(reputationOf(pairs).standing);
      }),
    );
  });
});

describe('powers', () => {
  it('open by standing and by answers helped, both', () => {
    expect(powersOf({ standing: 0.9, helped: 0 })).toEqual([]);
    expect(powersOf({ standing: 0.1, helped: 100 })).toEqual([]);
    expect(powersOf({ standing: 0.3, helped: 5 })).toEqual(['tag', 'rescue']);
    expect(powersOf({ standing: 0.5, helped: 30 })).toEqual(['tag', 'edit', 'rescue', 'merge']);
  });
});
