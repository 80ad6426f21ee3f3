import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSections } from './align-sections.ts';
import { sections } from './sections.ts';

const shown = (...lists: string[][]) =>
  alignSections(lists.map((list) => list.map((heading) => ({ heading })))).map((row) =>
    row.cells.map((cell) => cell?.heading ?? '·').join(' | '),
  );

describe('aligning the sections of several answers', () => {
  it('puts the same headings into one row, in the order of the first answer', () => {
    expect(shown(['Goal', 'Users', 'Metrics'], ['users', '3. METRICS', 'Goal'])).toEqual([
      'Goal | Goal',
      'Users | users',
      'Metrics | 3. METRICS',
    ]);
  });

  it('puts headings that share most of their words into one row', () => {
    expect(shown(['Success metrics'], ['Metrics of success'])).toEqual(['Success metrics | Metrics of success']);
    expect(shown(['Users'], ['Solutions'])).toEqual(['· | Solutions', 'Users | ·']);
  });

  it('puts a section without a match after its predecessor', () => {
    expect(shown(['A', 'B'], ['X', 'A', 'Y', 'B'], ['B', 'Y', 'Z'])).toEqual([
      '· | X | ·',
      'A | A | ·',
      '· | Y | Y',
      '· | · | Z',
      'B | B | B',
    ]);
  });

  it('matches what stands before the first heading', () => {
    const rows = alignSections([sections('a\n# B'), sections('c\n# D')]);
    expect(rows.map(({ heading, cells }) => [heading, cells.map((cell) => cell?.body ?? null)])).toEqual([
      [null, ['a\n', 'c\n']],
      ['D', [null, '# D']],
      ['B', ['# B', null]],
    ]);
  });

  it('places every section exactly once and keeps the order of the first answer', () => {
    const section = fc.record({
      heading: fc.option(fc.constantFrom('A', 'B b', 'B c', 'C', 'a', '1. A', '', '中', '!')),
    });
    fc.assert(
      fc.property(fc.array(fc.array(section, { maxLength: 8 }), { minLength: 1, maxLength: 3 }), (lists) => {
        const rows = alignSections(lists);
        lists.forEach((list, column) => {
          const placed = rows.map(({ cells }) => cells[column]).filter((cell) => cell !== null);
          if (column === 0) expect(placed).toEqual(list);
          expect(new Set(placed)).toEqual(new Set(list));
          expect(placed.length).toBe(list.length);
        });
        expect(rows.every(({ cells }) => cells.length === lists.length && cells.some((cell) => cell))).toBe(true);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
