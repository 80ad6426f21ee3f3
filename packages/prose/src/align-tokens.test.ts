import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTokens, numberTokens } from './align-tokens.ts';

function longestCommon(a: string[], b: string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const token of a) {
    const next = [0];
    for (let j = 0; j < b.length; j += 1) next.push(token === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row.at(-1)!;
}

describe('aligning tokens', () => {
  it('pairs equal tokens in rising order, as many as possible', () => {
    const tokens = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
    fc.assert(
      fc.property(tokens, tokens, (a, b) => {
        const pairs = [...alignTokens(...numberTokens(a, b))].flatMap((partner, index) =>
          partner < 0 ? [] : [[index, partner] as const],
        );
        expect(pairs.every(([i, j]) => a[i] === b[j])).toBe(true);
        expect(pairs.every(([, j], n) => n === 0 || j > pairs[n - 1]![1])).toBe(true);
        expect(pairs.length).toBe(longestCommon(a, b));
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});
