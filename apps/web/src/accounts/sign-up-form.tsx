import { limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Problem, problemFields } from '../ui/problem.tsx';
import styles from './account-form.module.css';
import { useSignUp } from './accounts.cache.ts';
import { PasswordField } from './password-field.tsx';

const looksLikeEmail = (text: string) => /^\S+@\S+\.\S+$/.test(text);

export function SignUpForm({ action = 'Make my account', autoFocus }: { action?: string; autoFocus?: boolean }) {
  const signUp = useSignUp();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const fields = problemFields(signUp.error);
  const goodEmail = looksLikeEmail(email.trim());
  const goodPassword = password.length >= limits.password.min;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (goodEmail && goodPassword) signUp.mutate({ email: email.trim(), password });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label="Email"
        hint="Nobody sees it. You get a made-up name, which you can change."
        type="email"
        autoComplete="email"
        autoFocus={autoFocus}
        maxLength={limits.email.max}
        value={email}
        error={fields['email'] ?? (tried && !goodEmail ? 'This does not look like an email address.' : undefined)}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        autoComplete="new-password"
        hint={`At least ${limits.password.min} characters. A few words in a row are easy to keep in mind.`}
        value={password}
        error={
          fields['password'] ??
          (tried && !goodPassword ? `Write at least ${limits.password.min} characters.` : undefined)
        }
        onChange={setPassword}
      />
      {signUp.error && <Problem error={signUp.error} />}
      <Button type="submit" look="primary" wide busy={signUp.isPending}>
        {signUp.isPending ? 'One moment…' : action}
      </Button>
    </form>
  );
}
