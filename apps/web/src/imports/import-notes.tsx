import type { Import, ImportNote } from '@debrief/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { counted } from '../platform/counted.ts';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { importNotes } from './imports.cache.ts';
import styles from './imports.module.css';

/** Everything that is to be said of single lines, folded by kind. */
export function ImportNotes({ import: { id, counts, unusedFields } }: { import: Import }) {
  return (
    <>
      {unusedFields.length > 0 && (
        <p className={styles.quiet}>Columns that were not looked at: {unusedFields.join(', ')}.</p>
      )}
      {counts.skipped > 0 && (
        <Notes importId={id} kind="skipped" title={`${counted(counts.skipped, 'line')} skipped`} />
      )}
      {counts.changed > 0 && (
        <Notes importId={id} kind="changed" title={`${counted(counts.changed, 'detail')} left out`} />
      )}
    </>
  );
}

function Notes({ importId, kind, title }: { importId: string; kind: ImportNote['kind']; title: string }) {
  const query = useInfiniteQuery(importNotes(importId, kind));
  return (
    <details className={styles.made}>
      <summary>{title}</summary>
      <Loaded query={query} label="Fetching lines">
        {({ pages }) => (
          <>
            <HairlineList label={title}>
              {pages.flatMap(({ items }) =>
                items.map((note) => (
                  <li key={note.id}>
                    <span className={styles.quiet}>Line {note.line.toLocaleString('en')}</span> {note.says}
                  </li>
                )),
              )}
            </HairlineList>
            <ShowMore query={query} />
          </>
        )}
      </Loaded>
    </details>
  );
}
