import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ago } from '../platform/time.ts';
import { takedown } from '../takedowns/takedowns.cache.ts';
import { Page } from '../ui/page.tsx';
import { LoadedPage } from './loaded-page.tsx';
import styles from './place-page.module.css';

const route = getRouteApi('/takedown/$token');

/** What came of what was asked; for whoever has its address. */
export function TakedownStatePage() {
  const { token } = route.useParams();
  const query = useQuery(takedown(token));
  return (
    <LoadedPage query={query} what="request">
      {({ state, sentAt, address, outcome }) => (
        <Page title="What you asked to be taken down">
          <h1 tabIndex={-1}>{state === 'waiting' ? 'A moderator will look at it' : 'A moderator has looked at it'}</h1>
          <p className={styles.about}>
            Sent {ago(sentAt)}. Keep the address of this page: what comes of it stands here, and nobody else finds it.
          </p>
          {outcome && <p>{outcome}</p>}
          <p className={`${styles.crumb} ${styles.fileName}`}>{address}</p>
        </Page>
      )}
    </LoadedPage>
  );
}
