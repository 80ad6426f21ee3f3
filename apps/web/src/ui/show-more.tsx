import { Button } from './button.tsx';
import styles from './show-more.module.css';

/** The next page of a list, asked for by hand. */
export function ShowMore({
  query,
}: {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  if (!query.hasNextPage) return null;
  return (
    <div className={styles.more}>
      <Button busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {query.isFetchingNextPage ? 'Fetching more…' : 'Show more'}
      </Button>
    </div>
  );
}
