import type { Import, ImportNote } from '@debrief/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { counted } from './import-words.ts';
import { importNotes } from './imports.cache.ts';
import styles from './imports.module.css';

/** Everything that is to be said of single lines, folded by kind. */
export function ImportNotes({ import: { id, state, counts, unusedFields } }: { import: Import }) {
  const isOver = state === 'done' || state === 'stopped';
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
      {counts.duplicates > 0 && isOver && (
        <Notes
          importId={id}
          kind="duplicate"
          title={`${counted(counts.duplicates, 'title')} that stood at another question too`}
        />
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
                    <span className={styles.quiet}>Line {note.line.toLocaleString('en')}</span>{' '}
                    {kind === 'duplicate' ? <Pair note={note} /> : note.says}
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

function Pair({ note: { question, other } }: { note: ImportNote }) {
  if (!question || !other) return 'One of the two is gone.';
  return (
    <>
      <Link href={urls.question(question.slug)}>{question.title}</Link> is called as{' '}
      <Link href={urls.question(other.slug)}>{other.title}</Link>
    </>
  );
}
