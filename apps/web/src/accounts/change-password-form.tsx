import { limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { notify } from '../platform/notices.ts';
import { Button } from '../ui/button.tsx';
import { Problem, problemFields } from '../ui/problem.tsx';
import styles from './account-form.module.css';
import { useChangePassword } from './accounts.cache.ts';
import { PasswordField } from './password-field.tsx';

/** Sets a new password; other devices are signed out by it. */
export function ChangePasswordForm() {
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const fields = problemFields(change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    change.mutate(
      { current, password },
      {
        onSuccess: () => {
          setCurrent('');
          setPassword('');
          notify('Password changed. Your other devices are signed out.');
        },
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <PasswordField
        label="Current password"
        autoComplete="current-password"
        value={current}
        error={fields['current']}
        onChange={setCurrent}
      />
      <PasswordField
        label="New password"
        autoComplete="new-password"
        hint={`At least ${limits.password.min} characters. Your other devices are signed out.`}
        value={password}
        error={fields['password']}
        onChange={setPassword}
      />
      {change.error && Object.keys(fields).length === 0 && <Problem error={change.error} />}
      <Button className={styles.own} type="submit" busy={change.isPending}>
        {change.isPending ? 'Saving…' : 'Change password'}
      </Button>
    </form>
  );
}
