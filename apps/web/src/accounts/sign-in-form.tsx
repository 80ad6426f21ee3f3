import { limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { SecondStepForm, ticketIn } from '../authenticators/second-step-form.tsx';
import { PasskeySignIn } from '../passkeys/passkey-sign-in.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Problem, problemFields } from '../ui/problem.tsx';
import styles from './account-form.module.css';
import { useSignIn } from './accounts.cache.ts';
import { PasswordField } from './password-field.tsx';

export function SignInForm({ autoFocus }: { autoFocus?: boolean }) {
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const fields = problemFields(signIn.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setMissing(!email.trim() || !password);
    if (email.trim() && password) signIn.mutate({ email: email.trim(), password });
  };
  const ticket = ticketIn(signIn.error);
  if (ticket) return <SecondStepForm ticket={ticket} onAgain={signIn.reset} />;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label="Email or name"
        hint="The name is the one after the @ on your page."
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={autoFocus}
        maxLength={limits.email.max}
        value={email}
        error={fields['email'] ?? (missing && !email.trim() ? 'Write your email address.' : undefined)}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        autoComplete="current-password"
        value={password}
        error={fields['password'] ?? (missing && !password ? 'Write your password.' : undefined)}
        onChange={setPassword}
      />
      {signIn.error && <Problem error={signIn.error} />}
      <Button type="submit" look="primary" wide busy={signIn.isPending}>
        {signIn.isPending ? 'Signing in…' : 'Sign in'}
      </Button>
      <PasskeySignIn />
    </form>
  );
}
