import { useRouter } from '@tanstack/react-router';
import { useSignOut } from '../accounts/accounts.cache.ts';
import { OwnChoice } from '../accounts/own-choice.tsx';
import { ProfileForm } from '../accounts/profile-form.tsx';
import { ThemeChoice } from '../accounts/theme-choice.tsx';
import { urls } from '../app/urls.ts';
import { useViewer } from '../platform/session.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './writing-page.module.css';

export function SettingsPage() {
  const viewer = useViewer();
  const router = useRouter();
  const signOut = useSignOut();
  return (
    <div className={styles.page}>
      <title>Settings · Debrief</title>
      <h1 tabIndex={-1}>Settings</h1>
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.settings())}>Sign in</ButtonLink>}>
          Sign in to change your name and what others see of you.
        </Empty>
      )}
      {viewer && (
        <section className={styles.part} aria-labelledby="settings-you">
          <h2 id="settings-you">You</h2>
          <ProfileForm key={viewer.id} me={viewer} />
        </section>
      )}
      {viewer && (
        <section className={styles.part} aria-labelledby="settings-practice">
          <h2 id="settings-practice">Practice</h2>
          <OwnChoice
            me={viewer}
            name="attemptFirst"
            label="Try first, then read"
            means="Others’ answers stay folded until you have written yours, or tap “Show them”."
          />
        </section>
      )}
      <section className={styles.part} aria-labelledby="settings-look">
        <h2 id="settings-look">Look</h2>
        <ThemeChoice />
      </section>
      {viewer?.role === 'admin' && (
        <section className={styles.part} aria-labelledby="settings-forum">
          <h2 id="settings-forum">The forum</h2>
          <p>
            <Link href={urls.imports()}>Import questions</Link>
          </p>
        </section>
      )}
      {viewer && viewer.role !== 'member' && (
        <section className={styles.part} aria-labelledby="settings-moderation">
          <h2 id="settings-moderation">Moderation</h2>
          <p>
            <Link href={urls.moderation()}>What waits for a moderator</Link>
          </p>
        </section>
      )}
      {viewer && (
        <section className={styles.part} aria-labelledby="settings-account">
          <h2 id="settings-account">Account</h2>
          {viewer.email && <p className={styles.quiet}>Your email is {viewer.email}. Nobody else sees it.</p>}
          <p>
            <Link href={urls.security()}>Signing in and security: email, password, passkeys, devices</Link>
          </p>
          <p>
            <Link href={urls.mailSettings()}>What is mailed</Link>
          </p>
          <p>
            <Link href={urls.notices()}>What moderators decided about you</Link>
          </p>
          <p>
            <Link href={urls.blocks()}>Members you block</Link>
          </p>
          <p>
            <Link href={urls.yourData()}>Your data: take it along, bring it here, or delete your account</Link>
          </p>
          <OwnChoice
            me={viewer}
            name="automated"
            label="A program writes with this account"
            means="Your page says so, and nothing it writes counts in the figures of the community."
          />
          <Button
            className={styles.end}
            busy={signOut.isPending}
            onClick={() => signOut.mutate(undefined, { onSettled: () => router.history.push(urls.home()) })}
          >
            {signOut.isPending ? 'Signing out…' : 'Sign out'}
          </Button>
        </section>
      )}
    </div>
  );
}
