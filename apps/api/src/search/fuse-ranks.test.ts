import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from './fuse-ranks.ts';

const ranking = (ids: string) => [...ids].map((id) => ({ id }));
const order = (...rankings: string[]) =>
  fuse(rankings.map(ranking))
    .map(({ id }) => id)
    .join('');

describe('several rankings as one', () => {
  it('put first what stands high in both, then what stands high in one', () => {
    expect(order('abc', 'bca')).toBe('bac');
    expect(order('xa', 'ya')).toBe('axy');
    expect(fuse([ranking('a'), ranking('a')])).toEqual([{ id: 'a', score: 1 }]);
  });

  it('hold everything once, leave one ranking as it was, and score between 0 and 1', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 30 });
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const given = [one, other].map((list) => list.map((id) => ({ id })));
        const fused = fuse(given);
        expect(fused.map(({ id }) => id).sort()).toEqual([...new Set([...one, ...other])].sort());
        for (const { score } of fused) expect(score > 0 && score <= 1).toBe(true);
        expect(fuse([given[0]!]).map(({ id }) => id)).toEqual(one);
      }),
    );
  });
});
