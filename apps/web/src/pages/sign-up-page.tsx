import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { nextAddress } from '../accounts/next-address.ts';
import { SignUpForm } from '../accounts/sign-up-form.tsx';
import { urls } from '../app/urls.ts';
import { ElsewhereSignIn } from '../identities/elsewhere-sign-in.tsx';
import { useViewer } from '../platform/session.ts';
import { Link } from '../ui/link.tsx';
import styles from './writing-page.module.css';

export function SignUpPage() {
  const { next } = useSearch({ strict: false }) as { next?: string };
  const router = useRouter();
  const viewer = useViewer();
  useEffect(() => {
    if (viewer) router.history.replace(nextAddress(next));
  }, [viewer, next, router]);
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <title>Make an account · Debrief</title>
      <h1 tabIndex={-1}>Make an account</h1>
      <SignUpForm autoFocus />
      <ElsewhereSignIn next={next} />
      <p>
        Have one already? <Link href={urls.signIn(next)}>Sign in</Link>
      </p>
    </div>
  );
}
