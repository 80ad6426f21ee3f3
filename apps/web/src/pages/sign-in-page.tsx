import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { nextAddress } from '../accounts/next-address.ts';
import { SignInForm } from '../accounts/sign-in-form.tsx';
import { urls } from '../app/urls.ts';
import { ElsewhereSignIn } from '../identities/elsewhere-sign-in.tsx';
import { useViewer } from '../platform/session.ts';
import { Link } from '../ui/link.tsx';
import styles from './writing-page.module.css';

export function SignInPage() {
  const { next } = useSearch({ strict: false }) as { next?: string };
  const router = useRouter();
  const viewer = useViewer();
  useEffect(() => {
    if (viewer) router.history.replace(nextAddress(next));
  }, [viewer, next, router]);
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <title>Sign in · Debrief</title>
      <h1 tabIndex={-1}>Sign in</h1>
      <SignInForm autoFocus />
      <ElsewhereSignIn next={next} />
      <p>
        <Link href={urls.forgotPassword()}>Forgot your password?</Link>
      </p>
      <p>
        New here? <Link href={urls.signUp(next)}>Make an account</Link>
      </p>
    </div>
  );
}
