import { urls } from '../app/urls.ts';
import { BlockedList } from '../blocks/blocked-list.tsx';
import { useViewer } from '../platform/session.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './place-page.module.css';

/** Whom one keeps away. */
export function BlocksPage() {
  const viewer = useViewer();
  return (
    <Page title="Members you block">
      <p className={styles.crumb}>
        <Link href={urls.settings()}>Settings</Link>
      </p>
      <h1 tabIndex={-1}>Members you block</h1>
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.blocks())}>Sign in</ButtonLink>}>
          Sign in to see whom you block.
        </Empty>
      )}
      {viewer && (
        <>
          <p className={styles.about}>
            You are not sent to each other’s answers, and hear nothing of each other. They are not told, and see what
            they saw before.
          </p>
          <BlockedList />
        </>
      )}
    </Page>
  );
}
