import type { Import } from '@debrief/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { urls } from '../app/urls.ts';
import { counted } from '../platform/counted.ts';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/page.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { DecideAll } from './decide-all.tsx';
import { DuplicatePair } from './duplicate-pair.tsx';
import styles from './duplicates.module.css';
import { importDuplicates } from './imports.cache.ts';

/** The questions of an import that may be one with what was here before: merged or both kept, by hand or all at once. */
export function Duplicates({ import: { id, counts } }: { import: Import }) {
  const { duplicates, undecided } = counts;
  return (
    <Section title="Possible duplicates">
      {duplicates === 0 && <Empty>No question of this file is nearly one that was here before.</Empty>}
      {duplicates > 0 && undecided === 0 && <Empty>All {counted(duplicates, 'pair')} are decided.</Empty>}
      {undecided > 0 && <Undecided importId={id} undecided={undecided} />}
      {duplicates > undecided && <Decided importId={id} decided={duplicates - undecided} />}
    </Section>
  );
}

function Undecided({ importId, undecided }: { importId: string; undecided: number }) {
  const query = useInfiniteQuery(importDuplicates(importId, 'undecided'));
  const [next, setNext] = useState<string>();
  const pairs = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (pairs.length === 0 && hasNextPage && !isFetching) void fetchNextPage();
  }, [pairs.length, hasNextPage, isFetching, fetchNextPage]);
  return (
    <>
      <p className={styles.lead}>
        {counted(undecided, 'question')} of this file {undecided === 1 ? 'is' : 'are'} called like another. Merging puts
        the new one into the one that was here.
      </p>
      <div className={styles.all}>
        {undecided > 1 && <DecideAll importId={importId} undecided={undecided} />}
        <p className={styles.keys}>
          Within a pair: <kbd>M</kbd> merges, <kbd>B</kbd> keeps both.
        </p>
      </div>
      <Loaded query={query} label="Fetching pairs">
        {() => (
          <>
            <HairlineList label="Possible duplicates">
              {pairs.map((pair, i) => (
                <DuplicatePair
                  key={pair.id}
                  importId={importId}
                  pair={pair}
                  isNext={pair.id === next}
                  onDecided={() => setNext((pairs[i + 1] ?? pairs[i - 1])?.id)}
                />
              ))}
            </HairlineList>
            <ShowMore query={query} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** What was decided before. Two that were kept can still be merged. */
function Decided({ importId, decided }: { importId: string; decided: number }) {
  const [open, setOpen] = useState(false);
  const query = useInfiniteQuery({ ...importDuplicates(importId, 'decided'), enabled: open });
  return (
    <details className={styles.decided} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{counted(decided, 'pair')} decided</summary>
      {open && (
        <Loaded query={query} label="Fetching pairs">
          {({ pages }) => (
            <>
              <HairlineList label="Decided">
                {pages.flatMap(({ items }) =>
                  items.map((pair) =>
                    pair.question ? (
                      <DuplicatePair key={pair.id} importId={importId} pair={pair} />
                    ) : (
                      <li key={pair.id}>
                        “{pair.title}” was merged into{' '}
                        <Link href={urls.question(pair.other.slug)}>{pair.other.title}</Link>
                      </li>
                    ),
                  ),
                )}
              </HairlineList>
              <ShowMore query={query} />
            </>
          )}
        </Loaded>
      )}
    </details>
  );
}
