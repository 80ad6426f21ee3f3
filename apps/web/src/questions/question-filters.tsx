import { levels, questionSorts, rounds } from '@debrief/contract/limits';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type QuestionFilter, urls } from '../app/urls.ts';
import { companyList } from '../companies/companies.cache.ts';
import { topicList } from '../topics/topics.cache.ts';
import { Link } from '../ui/link.tsx';
import { SelectField } from '../ui/select.tsx';
import { choices, levelNames, roundNames, sortNames } from './choice-names.ts';
import styles from './question-filters.module.css';

/** Without words nothing matches better than something else. */
const sorts = questionSorts.filter((sort) => sort !== 'relevance');
const named = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name });

/** What narrows the list, each choice at once part of the address. */
export function QuestionFilters({ filter }: { filter: QuestionFilter }) {
  const router = useRouter();
  const topics = useQuery(topicList()).data ?? [];
  const companies = useInfiniteQuery(companyList()).data?.pages.flatMap((page) => page.items) ?? [];
  const set = (change: Partial<Record<keyof QuestionFilter, string>>) =>
    router.history.push(urls.questions({ ...filter, ...change } as QuestionFilter));

  const selects = [
    {
      key: 'company',
      label: 'Company',
      any: 'Any company',
      choices: withCurrent(companies.map(named), filter.company),
    },
    { key: 'topic', label: 'Topic', any: 'Any topic', choices: withCurrent(topics.map(named), filter.topic) },
    { key: 'level', label: 'Level', any: 'Any level', choices: choices(levels, levelNames) },
    { key: 'round', label: 'Round', any: 'Any round', choices: choices(rounds, roundNames) },
    { key: 'has', label: 'Answers', any: 'Answered or not', choices: [{ value: 'answers', label: 'With answers' }] },
  ] as const;
  const narrowed = selects.some(({ key }) => filter[key]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row that swipes
    <div role="group" aria-label="Narrow the list" className={styles.filters}>
      {selects.map(({ key, ...select }) => (
        <SelectField
          key={key}
          labelHidden
          {...select}
          data-chosen={filter[key] ? '' : undefined}
          value={filter[key] ?? ''}
          onChange={(event) => set({ [key]: event.target.value })}
        />
      ))}
      <SelectField
        label="Order"
        labelHidden
        choices={choices(sorts, sortNames)}
        value={filter.sort ?? 'newest'}
        onChange={(event) => set({ sort: event.target.value })}
      />
      {narrowed && (
        <Link className={styles.clear} href={urls.questions(filter.sort ? { sort: filter.sort } : {})}>
          Show all
        </Link>
      )}
    </div>
  );
}

/** The chosen one stands in its list even before the list has come. */
function withCurrent(list: { value: string; label: string }[], current: string | undefined) {
  if (!current || list.some(({ value }) => value === current)) return list;
  return [{ value: current, label: current.replaceAll('-', ' ') }, ...list];
}
