import { wordsOf } from './words.ts';

/** One line of a comparison: the matching sections of each list, `null` where a list has none. */
export interface SectionRow<T> {
  heading: string | null;
  cells: (T | null)[];
}

const ENOUGH_OVERLAP = 0.5;

/**
 * Lays lists of sections side by side. Sections stand in one row when their headings are the same but for case, accents
 * of typing and numbering, or else share at least half of their words; what stands before a first heading matches its
 * like. Rows keep the order of the first list; a section without a match stands right after its predecessor in its own list,
 * or first where it has none.
 *
 * Every section of every list appears in exactly one row. Takes any number of lists, of any objects with a heading.
 */
export function alignSections<T extends { heading: string | null }>(lists: readonly (readonly T[])[]): SectionRow<T>[] {
  const rows: SectionRow<T>[] = [];
  lists.forEach((list, column) => {
    const places = matchRows(list, rows);
    let after = -1;
    list.forEach((section, index) => {
      let row = places[index];
      if (!row) {
        row = { heading: section.heading, cells: lists.map(() => null) };
        rows.splice(after + 1, 0, row);
      }
      row.cells[column] = section;
      after = rows.indexOf(row);
    });
  });
  return rows;
}

function matchRows<T extends { heading: string | null }>(list: readonly T[], rows: readonly SectionRow<T>[]) {
  const places: (SectionRow<T> | undefined)[] = list.map(() => undefined);
  const free = new Set(rows);
  const pairs = list.flatMap((section, index) =>
    rows.map((row, at) => ({ row, index, score: rowLikeness(section, row), apart: Math.abs(at - index) })),
  );
  pairs.sort((a, b) => b.score - a.score || a.apart - b.apart || a.index - b.index);
  for (const { row, index, score } of pairs) {
    if (score < ENOUGH_OVERLAP || places[index] || !free.has(row)) continue;
    places[index] = row;
    free.delete(row);
  }
  return places;
}

function rowLikeness<T extends { heading: string | null }>(section: T, row: SectionRow<T>): number {
  return Math.max(...row.cells.map((cell) => (cell ? headingLikeness(section.heading, cell.heading) : 0)));
}

function headingLikeness(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 1 : 0;
  const a = headingWords(one);
  const b = headingWords(other);
  if (a.size === 0 || b.size === 0) return a.size === b.size && one.trim() === other.trim() ? 1 : 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

function headingWords(heading: string): Set<string> {
  const withoutNumber = heading.normalize('NFKC').replace(/^\s*(?:\d+|[ivx]+)(?:[.)]\d*)+\s*/i, '');
  return new Set(wordsOf(withoutNumber.toLowerCase()));
}
