import { urls } from '../app/urls.ts';
import { MailWishesForm } from '../digests/mail-wishes-form.tsx';
import { useViewer } from '../platform/session.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './writing-page.module.css';

/** What of the inbox comes by mail. */
export function MailSettingsPage() {
  const viewer = useViewer();
  return (
    <div className={styles.page}>
      <title>What is mailed · Debrief</title>
      <header>
        <p>
          <Link href={urls.settings()}>Settings</Link>
        </p>
        <h1 tabIndex={-1}>What is mailed</h1>
      </header>
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.mailSettings())}>Sign in</ButtonLink>}>
          Sign in to choose what comes by mail.
        </Empty>
      )}
      {viewer && (
        <>
          {viewer.emailVerified ? (
            <p className={styles.quiet}>
              To {viewer.email}, and only what you have not read yet. A mail says that something happened, never to
              which question or answer.
            </p>
          ) : (
            <p>
              Nothing is mailed until you have said that {viewer.email} is yours.{' '}
              <Link href={urls.security()}>Verify your address</Link>
            </p>
          )}
          <section className={styles.form} aria-label="What is mailed">
            <MailWishesForm />
          </section>
          <p className={styles.quiet}>
            Mails about your account, such as a link for a new password, always come. Digests come in the morning (6:00
            UTC), the weekly one on Mondays.
          </p>
        </>
      )}
    </div>
  );
}
