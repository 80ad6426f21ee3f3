import { useRouterState } from '@tanstack/react-router';
import { UnreadBadge } from '../inbox/unread-badge.tsx';
import { useViewer } from '../platform/session.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { places } from './places.ts';
import { Reader } from './reader.tsx';
import { SearchBox } from './search-box.tsx';
import styles from './top-bar.module.css';
import { urls } from './urls.ts';

export function TopBar() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const viewer = useViewer();
  return (
    <header className={styles.bar}>
      <div className={styles.inside}>
        <Link className={styles.logo} href={urls.home()}>
          Debrief
        </Link>
        <nav aria-label="Main" className={styles.places}>
          {[places.home, places.questions, viewer ? places.feedback : places.companies].map(
            ({ href, label, under }) => (
              <Link
                key={label}
                href={href}
                className={styles.place}
                aria-current={under.test(path) ? 'page' : undefined}
              >
                {label}
                {label === places.feedback.label && <UnreadBadge />}
              </Link>
            ),
          )}
        </nav>
        <SearchBox />
        <span className={styles.wideOnly}>
          <ButtonLink look="primary" href={urls.write()}>
            Write
          </ButtonLink>
        </span>
        {viewer === null && (
          <span className={styles.wideOnly}>
            <Link className={styles.place} href={urls.signIn(/^\/sign-|^\/$/.test(path) ? undefined : path)}>
              Sign in
            </Link>
          </span>
        )}
        <Reader viewer={viewer} />
      </div>
    </header>
  );
}
