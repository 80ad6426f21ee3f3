import { type FormEvent, useState } from 'react';
import styles from '../accounts/account-form.module.css';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Problem, problemFields } from '../ui/problem.tsx';
import own from './authenticator.module.css';
import { AuthenticatorSquare } from './authenticator-square.tsx';
import { useConfirmAuthenticator } from './authenticators.cache.ts';

/** The square to read, and the first code from the app. */
export function SetUpAuthenticator({
  secret,
  address,
  onDone,
  onCancel,
}: {
  secret: string;
  address: string;
  onDone: (recoveryCodes: string[]) => void;
  onCancel: () => void;
}) {
  const confirm = useConfirmAuthenticator();
  const [code, setCode] = useState('');
  const fields = problemFields(confirm.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!confirm.isPending) confirm.mutate(code, { onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.words}>
        Read this square with an authenticator app, such as the one your phone keeps passwords with. On this very phone,{' '}
        <a href={address}>open it in the app</a>.
      </p>
      <AuthenticatorSquare address={address} />
      <p className={styles.words}>Or type this into the app:</p>
      <p className={own.secret}>{secret.replace(/.{4}(?=.)/g, '$& ')}</p>
      <TextField
        label="Code that the app shows"
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={10}
        value={code}
        error={fields['code']}
        onChange={(event) => setCode(event.target.value)}
      />
      {confirm.error && !fields['code'] && <Problem error={confirm.error} />}
      <div className={styles.acts}>
        <Button type="submit" look="primary" busy={confirm.isPending}>
          {confirm.isPending ? 'Looking…' : 'Turn it on'}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
