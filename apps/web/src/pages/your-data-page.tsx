import { urls } from '../app/urls.ts';
import { BringInPart } from '../own-data/bring-in-part.tsx';
import { FilePart } from '../own-data/file-part.tsx';
import { useViewer } from '../platform/session.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './writing-page.module.css';

/** Takes along what one has here, brings what one had elsewhere, and leaves. */
export function YourDataPage() {
  const viewer = useViewer();
  return (
    <div className={styles.page}>
      <title>Your data · Debrief</title>
      <header>
        <p>
          <Link href={urls.settings()}>Settings</Link>
        </p>
        <h1 tabIndex={-1}>Your data</h1>
      </header>
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.yourData())}>Sign in</ButtonLink>}>
          Sign in to take what you have here with you.
        </Empty>
      )}
      {viewer && (
        <>
          <section className={styles.part} aria-labelledby="data-file">
            <h2 id="data-file">Take everything with you</h2>
            <FilePart />
          </section>
          <section className={styles.part} aria-labelledby="data-bring">
            <h2 id="data-bring">Bring it from another Debrief</h2>
            <BringInPart />
          </section>
          <section className={styles.part} aria-labelledby="data-delete">
            <h2 id="data-delete">Delete your account</h2>
            <p>At once and for good. You choose whether what you wrote goes along or stays without your name.</p>
            <p>
              <Link href={urls.deleteAccount()}>Delete my account…</Link>
            </p>
          </section>
        </>
      )}
    </div>
  );
}
