import { feedAddress } from '@debrief/contract/client';
import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Link } from '../ui/link.tsx';
import styles from './footer.module.css';
import { urls } from './urls.ts';

const FeedOfAnswer = lazy(() =>
  import('../answers/feed-of-answer.tsx').then(({ FeedOfAnswer: there }) => ({ default: there })),
);

/** What stands below everything, quietly. */
export function Footer() {
  const { pathname, searchStr } = useRouterState({ select: ({ location }) => location });
  const feed = feedAddress(pathname, searchStr);
  const answerId = /^\/answers\/([^/]+)/.exec(pathname)?.[1];
  return (
    <footer className={styles.footer}>
      <p>Free to read. Made-up names welcome.</p>
      <nav aria-label="About">
        {feed && answerId && (
          <Suspense fallback={null}>
            <FeedOfAnswer answerId={answerId} feed={feed} />
          </Suspense>
        )}
        {feed && !answerId && (
          <a href={feed}>{pathname === urls.home() ? 'Feed of new questions' : 'Feed of this page'}</a>
        )}
        <Link href={urls.takedown()}>Take something down</Link>
        <Link href={urls.health()}>How feedback is doing</Link>
        <a href="/api/docs/">API</a>
      </nav>
    </footer>
  );
}
