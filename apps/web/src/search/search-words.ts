import type { SearchResult, UnknownValue } from '@debrief/contract';
import type { searchIs, searchKinds } from '@debrief/contract/limits';
import type { SearchFilter } from '../app/urls.ts';
import { levelNames, roundNames, trackNames } from '../questions/choice-names.ts';

export const kindNames: Record<(typeof searchKinds)[number], string> = {
  question: 'Questions',
  answer: 'Answers',
  company: 'Companies',
  topic: 'Topics',
  member: 'People',
};
const isNames: Record<(typeof searchIs)[number], string> = {
  unanswered: 'Not answered yet',
  'needs-feedback': 'Needs feedback',
  mine: 'Asked by you',
  'answered-by-me': 'Answered by you',
};

/** What a search can be narrowed by, as it stands on the page; companies and topics say their own names. */
export const narrowings = [
  { key: 'has', list: 'has', label: 'Answers', names: { answers: 'With answers' } },
  { key: 'is', list: 'is', label: 'Only these', names: isNames },
  { key: 'company', list: 'companies', label: 'Company', names: {} },
  { key: 'topic', list: 'topics', label: 'Topic', names: {} },
  { key: 'track', list: 'tracks', label: 'Track', names: trackNames },
  { key: 'level', list: 'levels', label: 'Level', names: levelNames },
  { key: 'round', list: 'rounds', label: 'Round', names: roundNames },
] as const satisfies readonly {
  key: keyof SearchFilter;
  list: keyof SearchResult['facets'];
  label: string;
  names: Record<string, string>;
}[];

export interface Choice {
  key: (typeof narrowings)[number]['key'];
  value: string;
  label: string;
}

/** What the search is narrowed to, in words. */
export function chosen(filter: SearchFilter, facets: SearchResult['facets'] | undefined): Choice[] {
  return narrowings.flatMap(({ key, list, names }) => {
    const value = filter[key];
    if (!value) return [];
    const known = facets?.[list].find((facet) => facet.value === value)?.label;
    return { key, value, label: (names as Record<string, string>)[value] ?? known ?? value.replaceAll('-', ' ') };
  });
}

/**
 * What is left to choose: of a list, the values that would take something away. Where more were found than were counted, each may
 * leave more than it says.
 */
export const openChoices = (filter: SearchFilter, result: SearchResult | undefined) => {
  const among = result?.kinds.find(({ kind }) => kind === (filter.kind ?? 'question'));
  const more = among?.more ?? false;
  return narrowings.map(({ key, list }) => ({
    key,
    more,
    choices: filter[key] ? [] : (result?.facets[list] ?? []).filter(({ count }) => more || count < (among?.count ?? 0)),
  }));
};

/** Says that an operator does not know what it was given. */
export function unknownWords({ operator, value }: UnknownValue): string {
  if (operator === 'is' || operator === 'has') return `${operator}: does not know “${value}”.`;
  return `There is no ${operator} “${value}”.`;
}

export const countWords = (count: number, more: boolean) => (more ? `${count}+` : `${count}`);

/** "12 results", "200+ results", "No results". */
export const resultsWords = ({ total, more }: Pick<SearchResult, 'total' | 'more'>) =>
  total === 0 ? 'No results' : total === 1 ? '1 result' : `${countWords(total, more)} results`;
