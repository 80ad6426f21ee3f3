import { useState } from 'react';
import { urls } from '../app/urls.ts';
import { DeleteAccountForm } from '../own-data/delete-account-form.tsx';
import { useViewer } from '../platform/session.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './writing-page.module.css';

export function DeleteAccountPage() {
  const viewer = useViewer();
  const [isGone, setIsGone] = useState(false);
  if (isGone) return <Gone />;
  return (
    <div className={styles.page}>
      <title>Delete your account · Debrief</title>
      <header>
        <p>
          <Link href={urls.yourData()}>Your data</Link>
        </p>
        <h1 tabIndex={-1}>Delete your account</h1>
      </header>
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.deleteAccount())}>Sign in</ButtonLink>}>
          Sign in to delete your account.
        </Empty>
      )}
      {viewer && (
        <>
          <p>
            Your profile, drafts, lists, votes and settings go at once, and every device is signed out. Nobody can bring
            them back, we neither. You may want to <Link href={urls.yourData()}>take a file with everything</Link>{' '}
            first.
          </p>
          <section className={styles.part} aria-label="Delete your account">
            <DeleteAccountForm onDeleted={() => setIsGone(true)} />
          </section>
        </>
      )}
    </div>
  );
}

function Gone() {
  return (
    <div className={styles.page}>
      <title>Your account is deleted · Debrief</title>
      <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
        Your account is deleted
      </h1>
      <p>Nothing here leads to you any more. Thank you for what you gave others while you were here.</p>
      <p>
        <ButtonLink href={urls.home()}>To the home page</ButtonLink>
      </p>
    </div>
  );
}
