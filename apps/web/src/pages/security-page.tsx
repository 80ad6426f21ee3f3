import { ChangePasswordForm } from '../accounts/change-password-form.tsx';
import { EmailPart } from '../accounts/email-part.tsx';
import { urls } from '../app/urls.ts';
import { useViewer } from '../platform/session.ts';
import { SessionList } from '../sessions/session-list.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './writing-page.module.css';

export function SecurityPage() {
  const viewer = useViewer();
  return (
    <div className={styles.page}>
      <title>Email, password and devices · Debrief</title>
      <header>
        <p>
          <Link href={urls.settings()}>Settings</Link>
        </p>
        <h1 tabIndex={-1}>Email, password and devices</h1>
      </header>
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.security())}>Sign in</ButtonLink>}>
          Sign in to change your email or your password, and to see where you are signed in.
        </Empty>
      )}
      {viewer && (
        <>
          <section className={styles.part} aria-labelledby="security-email">
            <h2 id="security-email">Email</h2>
            <EmailPart key={viewer.email} me={viewer} />
          </section>
          <section className={styles.part} aria-labelledby="security-sessions">
            <h2 id="security-sessions">Where you are signed in</h2>
            <SessionList />
          </section>
          <section className={styles.part} aria-labelledby="security-password">
            <h2 id="security-password">Password</h2>
            <ChangePasswordForm />
          </section>
        </>
      )}
    </div>
  );
}
