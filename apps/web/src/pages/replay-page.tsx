import { getRouteApi } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { useViewer } from '../platform/session.ts';
import { ReplayForm } from '../replays/replay-form.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './replays-page.module.css';

const route = getRouteApi('/practice/replays/$replayId');

export function ReplayPage() {
  const { replayId } = route.useParams();
  const { step = 1 } = route.useSearch();
  const viewer = useViewer();
  return (
    <Page title="Replay an interview">
      <p className={styles.back}>
        <Link href={urls.replays()}>Your replays</Link>
      </p>
      <h1>Replay an interview</h1>
      {viewer === undefined && <Waiting label="Looking for your replay" />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.replay(replayId, step))}>Sign in</ButtonLink>}>
          Sign in to look back at an interview, for you alone.
        </Empty>
      )}
      {viewer && <ReplayForm key={replayId} id={replayId} step={step} />}
    </Page>
  );
}
