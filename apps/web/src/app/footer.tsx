import { feedAddress } from '@debrief/contract/client';
import { useRouterState } from '@tanstack/react-router';
import { Link } from '../ui/link.tsx';
import styles from './footer.module.css';
import { urls } from './urls.ts';

/** What stands below everything, quietly. */
export function Footer() {
  const { pathname, searchStr } = useRouterState({ select: ({ location }) => location });
  const feed = feedAddress(pathname, searchStr);
  return (
    <footer className={styles.footer}>
      <p>Free to read. Made-up names welcome.</p>
      <nav aria-label="About">
        {feed && <a href={feed}>Feed of this page</a>}
        <Link href={urls.takedown()}>Take something down</Link>
        <Link href={urls.health()}>How feedback is doing</Link>
        <a href="/api/docs/">API</a>
      </nav>
    </footer>
  );
}
