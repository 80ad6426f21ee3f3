import { getRouteApi, useRouter } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { TakedownForm } from '../takedowns/takedown-form.tsx';
import { Page } from '../ui/page.tsx';
import styles from './place-page.module.css';

const route = getRouteApi('/takedown');

/** For companies and people who are written about; no account is needed. */
export function TakedownPage() {
  const { address } = route.useSearch();
  const router = useRouter();
  return (
    <Page title="Ask for something to be taken down">
      <h1 tabIndex={-1}>Ask for something to be taken down</h1>
      <p className={styles.about}>
        For people and companies that are written about here. No account is needed. A moderator reads it; whoever wrote
        the post is told what was decided and why, never who asked.
      </p>
      <TakedownForm address={address ?? ''} onSent={(token) => router.history.push(urls.takedownState(token))} />
    </Page>
  );
}
