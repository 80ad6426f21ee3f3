import { limits } from '@debrief/contract/limits';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useResetPassword } from '../accounts/accounts.cache.ts';
import { PasswordField } from '../accounts/password-field.tsx';
import { useMailedToken } from '../accounts/use-mailed-token.ts';
import { urls } from '../app/urls.ts';
import { SecondStepForm, ticketIn } from '../authenticators/second-step-form.tsx';
import { notify } from '../platform/notices.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Problem, problemFields } from '../ui/problem.tsx';
import styles from './writing-page.module.css';

export function ResetPasswordPage() {
  const router = useRouter();
  const token = useMailedToken();
  const reset = useResetPassword();
  const [password, setPassword] = useState('');
  const fields = problemFields(reset.error);
  const ticket = ticketIn(reset.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reset.isPending) return;
    reset.mutate(
      { token, password },
      {
        onSuccess: () => {
          notify('New password set. You are signed in.');
          router.history.replace(urls.home());
        },
      },
    );
  };
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <title>A new password · Debrief</title>
      <h1 tabIndex={-1}>A new password</h1>
      {ticket ? (
        <>
          <p>Your new password is set.</p>
          <SecondStepForm
            ticket={ticket}
            onDone={() => router.history.replace(urls.home())}
            onAgain={() => router.history.replace(urls.signIn())}
          />
        </>
      ) : token ? (
        <form className={styles.form} onSubmit={submit} noValidate>
          <PasswordField
            label="New password"
            autoComplete="new-password"
            hint={`At least ${limits.password.min} characters. Every device is signed out but this one.`}
            value={password}
            error={fields['password']}
            onChange={setPassword}
          />
          {reset.error && !fields['password'] && (
            <>
              <Problem error={reset.error} />
              <p>
                <Link href={urls.forgotPassword()}>Ask for a new link</Link>
              </p>
            </>
          )}
          <Button type="submit" look="primary" wide busy={reset.isPending}>
            {reset.isPending ? 'Saving…' : 'Set it and sign in'}
          </Button>
        </form>
      ) : (
        <Empty action={<ButtonLink href={urls.forgotPassword()}>Ask for a link</ButtonLink>}>
          This page is opened by the link in our mail. Perhaps the address was cut off; ask for a new one.
        </Empty>
      )}
    </div>
  );
}
