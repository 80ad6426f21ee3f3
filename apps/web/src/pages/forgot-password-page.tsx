import { limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { useForgotPassword } from '../accounts/accounts.cache.ts';
import { urls } from '../app/urls.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Link } from '../ui/link.tsx';
import { Problem, problemFields } from '../ui/problem.tsx';
import styles from './writing-page.module.css';

export function ForgotPasswordPage() {
  const forgot = useForgotPassword();
  const [email, setEmail] = useState('');
  const fields = problemFields(forgot.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!forgot.isPending) forgot.mutate(email.trim());
  };
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <title>Forgot your password? · Debrief</title>
      <h1 tabIndex={-1}>Forgot your password?</h1>
      {forgot.isSuccess ? (
        <div role="status">
          <p>
            If an account has the address <strong>{forgot.variables}</strong>, a link for a new password is on its way
            there. It counts for an hour.
          </p>
          <p className={styles.quiet}>Nothing there after a few minutes? Look into the spam folder, or try again.</p>
          <Button onClick={() => forgot.reset()}>Try another address</Button>
        </div>
      ) : (
        <form className={styles.form} onSubmit={submit} noValidate>
          <p>Write the address of your account, and we mail you a link. What you wrote here stays as it is.</p>
          <TextField
            label="Email"
            type="email"
            autoComplete="email"
            autoFocus
            maxLength={limits.email.max}
            value={email}
            error={fields['email']}
            onChange={(event) => setEmail(event.target.value)}
          />
          {forgot.error && Object.keys(fields).length === 0 && <Problem error={forgot.error} />}
          <Button type="submit" look="primary" wide busy={forgot.isPending}>
            {forgot.isPending ? 'Sending…' : 'Mail me a link'}
          </Button>
        </form>
      )}
      <p>
        <Link href={urls.signIn()}>Back to signing in</Link>
      </p>
    </div>
  );
}
