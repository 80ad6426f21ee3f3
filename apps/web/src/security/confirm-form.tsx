import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import styles from '../accounts/account-form.module.css';
import { PasswordField } from '../accounts/password-field.tsx';
import { Button } from '../ui/button.tsx';
import { Problem, problemFields } from '../ui/problem.tsx';
import { ownSecurity } from './security.cache.ts';

interface Doing {
  isPending: boolean;
  error: Error | null;
}

/**
 * Asks for the password before it does something that changes how one signs in. Whoever has none is asked for nothing: having
 * just signed in stands for it, which the server looks at.
 */
export function ConfirmForm({
  act,
  busyAct,
  doing,
  danger = false,
  children,
  onConfirm,
  onCancel,
}: {
  /** What the button says, and what it says meanwhile. */
  act: string;
  busyAct: string;
  doing: Doing;
  danger?: boolean;
  /** What else is to be filled in, or known, first. */
  children?: ReactNode;
  onConfirm: (password: string) => void;
  onCancel: () => void;
}) {
  const [password, setPassword] = useState('');
  const { data: own } = useQuery(ownSecurity());
  const { password: wrong, ...others } = problemFields(doing.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!doing.isPending) onConfirm(password);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {children}
      {own?.hasPassword !== false && (
        <PasswordField
          label="Your password"
          autoComplete="current-password"
          hint="So that nobody who finds your device unlocked can take the account."
          value={password}
          error={wrong}
          onChange={setPassword}
        />
      )}
      {doing.error && !wrong && Object.keys(others).length === 0 && <Problem error={doing.error} />}
      <div className={styles.acts}>
        <Button type="submit" look={danger ? 'danger' : 'primary'} busy={doing.isPending}>
          {doing.isPending ? busyAct : act}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
