import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type SearchFilter, urls } from '../app/urls.ts';
import { useViewer } from '../platform/session.ts';
import { SaveSearch } from '../saved-searches/save-search.tsx';
import { FoundRow } from '../search/found-row.tsx';
import { hrefOf } from '../search/found-words.ts';
import { NarrowSheet } from '../search/narrow-sheet.tsx';
import { NothingFound } from '../search/nothing-found.tsx';
import { searchResults } from '../search/search.cache.ts';
import { SearchFacets } from '../search/search-facets.tsx';
import { SearchHead } from '../search/search-head.tsx';
import { SearchOrder } from '../search/search-order.tsx';
import { SearchTabs } from '../search/search-tabs.tsx';
import { chosen } from '../search/search-words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { ChipLink, Chips } from '../ui/chip.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page, Section } from '../ui/page.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { useMedia } from '../ui/use-media.ts';
import styles from './search-page.module.css';

const route = getRouteApi('/search');
const isOfNames = ({ kind }: SearchFilter) => kind === 'company' || kind === 'topic' || kind === 'member';

export function SearchPage() {
  const filter = route.useSearch();
  const { explain: _explain, ...searched } = filter;
  const viewer = useViewer();
  const roomy = useMedia('(min-width: 1100px)');
  const query = useInfiniteQuery(searchResults(filter));
  const result = query.data?.pages[0];
  const title = filter.q ? `Results for “${filter.q}”` : 'Search';
  const taken = chosen(filter, result?.facets);
  // Names are not narrowed; what was chosen before can still be taken away.
  const narrows = taken.length > 0 || !isOfNames(filter);

  const rail = (
    <>
      {narrows && <h2 className="visually-hidden">Narrow it down</h2>}
      <SearchFacets filter={filter} result={result} />
    </>
  );
  return (
    <Page title={title} rail={roomy ? rail : undefined}>
      <SearchHead filter={filter} result={result} title={title}>
        <SaveSearch query={searched} />
        {viewer && viewer.role !== 'member' && <RankSwitch filter={filter} />}
      </SearchHead>
      <SearchTabs filter={filter} kinds={result?.kinds ?? []} />
      <div className={styles.row}>
        {!roomy && narrows && <NarrowSheet filter={filter} result={result} />}
        {result?.total !== 0 && <SearchOrder filter={filter} />}
      </div>
      {!roomy && taken.length > 0 && (
        <Chips label="Narrowed to">
          {taken.map(({ key, label }) => (
            <ChipLink key={key} href={urls.search({ ...filter, [key]: undefined })}>
              <span className="visually-hidden">Take away: </span>
              {label} <span aria-hidden="true">×</span>
            </ChipLink>
          ))}
        </Chips>
      )}
      <h2 className="visually-hidden">What fits</h2>
      <Loaded query={query} label="Searching">
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) =>
            items.map((found) => <FoundRow key={hrefOf(found)} found={found} />),
          );
          const narrowed = taken.length > 0 || filter.kind !== undefined;
          if (rows.length === 0) return <NothingFound filter={filter} narrowed={narrowed} />;
          if (result?.nearest)
            return (
              <>
                <NothingFound filter={filter} narrowed={false} />
                <Section title="The nearest we have">
                  <HairlineList label="The nearest we have">{rows}</HairlineList>
                </Section>
              </>
            );
          return (
            <>
              <HairlineList label="Results">{rows}</HairlineList>
              <ShowMore query={query} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** For moderators: what the rank of each result is made of. */
function RankSwitch({ filter }: { filter: SearchFilter }) {
  const explain = filter.explain ? undefined : '1';
  return (
    <ButtonLink look="quiet" size="small" href={urls.search({ ...filter, explain })}>
      {explain ? 'Show how it ranks' : 'Hide how it ranks'}
    </ButtonLink>
  );
}
