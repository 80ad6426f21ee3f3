import { limits } from '@debrief/contract/limits';
import { useState } from 'react';
import { TextField } from '../ui/field.tsx';
import styles from './account-form.module.css';

export function PasswordField({
  label = 'Password',
  value,
  onChange,
  autoComplete,
  hint,
  error,
}: {
  label?: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
  error?: string;
}) {
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <TextField
        label={label}
        hint={hint}
        error={error}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        maxLength={limits.password.max}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <label className={styles.reveal}>
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} /> Show what I type
      </label>
    </div>
  );
}
