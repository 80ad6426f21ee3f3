import { useEffect, useState } from 'react';
import { urls } from '../app/urls.ts';
import { draftOwner, useViewer } from '../platform/session.ts';
import { ReplayList } from '../replays/replay-list.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './replays-page.module.css';

export function ReplaysPage() {
  const viewer = useViewer();
  const owner = draftOwner(viewer);
  // Its own id, before anything is asked of the server: so one begins without a network.
  const [fresh] = useState(() => crypto.randomUUID());
  useEffect(() => void import('./replay-page.tsx').catch(() => undefined), []);
  return (
    <Page title="Your replays">
      <h1>Your replays</h1>
      <p className={styles.lead}>
        What happened in your interviews, for you alone. It is kept encrypted: no other member, no moderator and no
        search sees it.
      </p>
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.replays())}>Sign in</ButtonLink>}>
          Sign in to look back at an interview, for you alone.
        </Empty>
      )}
      {viewer && owner && <ReplayList key={owner} owner={owner} fresh={fresh} />}
    </Page>
  );
}
