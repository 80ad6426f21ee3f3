import type { Facets } from '@debrief/contract';

const lists = {
  company: 'companies',
  topic: 'topics',
  track: 'tracks',
  level: 'levels',
  round: 'rounds',
  has: 'has',
  is: 'is',
} as const;

/** `take-home` as it stands on a page. */
const inWords = (value: string) => (value.charAt(0).toUpperCase() + value.slice(1)).replaceAll('-', ' ');

export function viewFacets(rows: { kind: string; value: string; label: string; count: number }[]): Facets {
  const facets: Facets = { companies: [], topics: [], tracks: [], levels: [], rounds: [], has: [], is: [] };
  for (const { kind, value, label, count } of rows) {
    const list = lists[kind as keyof typeof lists];
    if (list) facets[list].push({ value, count, label: label === value ? inWords(label) : label });
  }
  return facets;
}
