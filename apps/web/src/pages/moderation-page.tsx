import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { CaseRow } from '../moderation/case-row.tsx';
import { type CaseFilter, caseList } from '../moderation/moderation.cache.ts';
import styles from '../moderation/moderation.module.css';
import { ModerationTabs } from '../moderation/moderation-tabs.tsx';
import { kindWords } from '../moderation/moderation-words.ts';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { SelectField } from '../ui/select.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { ForModerators } from './for-moderators.tsx';

const route = getRouteApi('/moderation');

/** What waits for a moderator, and what was decided. */
export function ModerationPage() {
  const filter = route.useSearch();
  return (
    <ForModerators title="Moderation" here={urls.moderation()}>
      <Page title="Moderation">
        <h1 tabIndex={-1}>Moderation</h1>
        <ModerationTabs current={filter.state ?? 'open'} />
        <Queue filter={filter} />
      </Page>
    </ForModerators>
  );
}

function Queue({ filter }: { filter: CaseFilter }) {
  const router = useRouter();
  const query = useInfiniteQuery(caseList(filter));
  const isOpen = filter.state !== 'closed';
  const narrow = (change: CaseFilter) => router.history.replace(urls.moderation({ ...filter, ...change }));
  return (
    <>
      <div className={styles.filters}>
        <SelectField
          label="Kind"
          any="All"
          value={filter.kind ?? ''}
          choices={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
          onChange={(event) => narrow({ kind: (event.target.value || undefined) as CaseFilter['kind'] })}
        />
        {isOpen && (
          <SelectField
            label="Order"
            value={filter.sort ?? 'oldest'}
            choices={[
              { value: 'oldest', label: 'Waiting longest' },
              { value: 'most-flagged', label: 'Most reports' },
            ]}
            onChange={(event) => narrow({ sort: event.target.value as CaseFilter['sort'] })}
          />
        )}
      </div>
      <Loaded query={query} label="Fetching the queue">
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const waiting = pages[0]?.waiting ?? 0;
          if (items.length === 0)
            return <Empty>{isOpen ? 'Nothing waits. Thank you.' : 'Nothing was decided yet.'}</Empty>;
          return (
            <>
              {isOpen && !filter.kind && (
                <p className={styles.facts}>
                  {waiting === 1 ? 'One waits.' : waiting < 1000 ? `${waiting} wait.` : 'More than a thousand wait.'}
                </p>
              )}
              <HairlineList label={isOpen ? 'Waiting' : 'Decided'}>
                {items.map((one) => (
                  <CaseRow key={one.id} one={one} />
                ))}
              </HairlineList>
              <ShowMore query={query} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
