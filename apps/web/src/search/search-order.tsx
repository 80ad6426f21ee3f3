import { questionSorts } from '@debrief/contract/limits';
import { useRouter } from '@tanstack/react-router';
import { type SearchFilter, urls } from '../app/urls.ts';
import { choices, sortNames } from '../questions/choice-names.ts';
import { SelectField } from '../ui/select.tsx';

/** In which order results stand; answers have no counts to be ordered by, and names only one order. */
export function SearchOrder({ filter }: { filter: SearchFilter }) {
  const router = useRouter();
  if (filter.kind && filter.kind !== 'question' && filter.kind !== 'answer') return null;
  const sorts = filter.kind === 'answer' ? (['relevance', 'newest'] as const) : questionSorts;
  const fit = filter.q ? sorts : sorts.filter((sort) => sort !== 'relevance');
  return (
    <SelectField
      label="Order"
      labelHidden
      choices={choices(fit, sortNames)}
      value={filter.sort ?? (filter.q ? 'relevance' : 'newest')}
      onChange={(event) =>
        router.history.push(urls.search({ ...filter, sort: event.target.value as SearchFilter['sort'] }))
      }
    />
  );
}
