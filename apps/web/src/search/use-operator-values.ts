import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { companyList } from '../companies/companies.cache.ts';
import { useViewer } from '../platform/session.ts';
import { useSettled } from '../platform/settled.ts';
import { labelList, topicList } from '../topics/topics.cache.ts';
import { type Begun, valuesOf } from './complete-operator.ts';
import { narrowings } from './search-words.ts';

export interface OperatorValue {
  value: string;
  label: string;
}

const most = 6;
/** All curated ones are there before a letter is typed. */
const mostTopics = 12;
/** The API also gives names that have it within a word: those come after. */
const mostLookedAt = 30;

/** What may stand after an operator, as far as its value is typed: names by the beginning of any of their words. */
export function useOperatorValues(begun: Begun | undefined): OperatorValue[] {
  const isGuest = !useViewer();
  const operator = begun?.operator;
  const settled = useSettled(begun?.value ?? '', 120);
  const companies = useInfiniteQuery({
    ...companyList(settled || undefined, mostLookedAt),
    enabled: operator === 'company',
    placeholderData: (before) => before,
  });
  const topics = useQuery({ ...topicList(), enabled: operator === 'topic' });
  const labels = useInfiniteQuery({
    ...labelList(settled || undefined, mostLookedAt),
    enabled: operator === 'topic' && Boolean(settled),
    placeholderData: (before) => before,
  });
  if (!begun || !operator) return [];
  if (operator === 'company')
    return (companies.data?.pages[0]?.items ?? [])
      .map(({ slug, name, aliases }) => ({
        value: slug,
        label: name,
        first: fits([slug, name, ...aliases], begun.value),
      }))
      .sort((a, b) => Number(b.first) - Number(a.first))
      .slice(0, most);

  const names = narrowings.find(({ key }) => key === operator)?.names as Record<string, string> | undefined;
  const all =
    operator === 'topic'
      ? [...(topics.data ?? []), ...(labels.data?.pages[0]?.items ?? [])].map(({ slug, name, synonyms }) => ({
          value: slug,
          label: name,
          words: [name, ...synonyms],
        }))
      : (valuesOf(operator, isGuest) ?? []).map((value) => ({ value, label: names?.[value] ?? value, words: [] }));
  return all
    .filter(({ value, label, words }) => fits([value, label, ...words], begun.value))
    .map(({ value, label }) => ({ value, label }))
    .slice(0, operator === 'topic' ? mostTopics : undefined);
}

/** Some word of some of these names begins so. */
const fits = (names: string[], typed: string) =>
  names.some((name) => ` ${name.toLowerCase().replaceAll('-', ' ')}`.includes(` ${typed.replaceAll('-', ' ')}`));
