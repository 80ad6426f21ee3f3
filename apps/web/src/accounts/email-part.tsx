import type { Me } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { notify } from '../platform/notices.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Problem, problemFields, problemWords } from '../ui/problem.tsx';
import styles from './account-form.module.css';
import { useChangeEmail, useSendVerification } from './accounts.cache.ts';
import { PasswordField } from './password-field.tsx';

/** One's address: whether it is verified, and how it becomes another. */
export function EmailPart({ me }: { me: Me }) {
  const [changing, setChanging] = useState(false);
  const [mailedTo, setMailedTo] = useState<string>();
  return (
    <div className={styles.form}>
      <p className={styles.words}>
        {me.email}
        <span className={styles.aside}>{me.emailVerified ? 'Verified' : 'Not verified yet'}</span>
      </p>
      {mailedTo && (
        <p className={styles.words} role="status">
          We have mailed a link to {mailedTo}. Follow it, and that is your address.
        </p>
      )}
      {changing ? (
        <ChangeEmailForm
          onDone={(email) => {
            setMailedTo(email);
            setChanging(false);
          }}
          onCancel={() => setChanging(false)}
        />
      ) : (
        <div className={styles.form}>
          {!me.emailVerified && !mailedTo && (
            <p className={styles.words}>Follow the link that we mailed you, so that we know our mails reach you.</p>
          )}
          <div className={styles.acts}>
            {!me.emailVerified && !mailedTo && <MailAgain onSent={() => setMailedTo(me.email)} />}
            <Button onClick={() => setChanging(true)}>Change email</Button>
          </div>
        </div>
      )}
    </div>
  );
}

function MailAgain({ onSent }: { onSent: () => void }) {
  const send = useSendVerification();
  return (
    <Button
      busy={send.isPending}
      onClick={() => send.mutate(undefined, { onSuccess: onSent, onError: (error) => notify(problemWords(error)) })}
    >
      {send.isPending ? 'Sending…' : 'Mail me the link again'}
    </Button>
  );
}

function ChangeEmailForm({ onDone, onCancel }: { onDone: (email: string) => void; onCancel: () => void }) {
  const change = useChangeEmail();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const fields = problemFields(change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!change.isPending)
      change.mutate({ email: email.trim(), password }, { onSuccess: () => onDone(email.trim().toLowerCase()) });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label="New email"
        type="email"
        autoComplete="email"
        autoFocus
        maxLength={limits.email.max}
        value={email}
        error={fields['email']}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        autoComplete="current-password"
        hint="So that nobody who finds your device unlocked can take the account."
        value={password}
        error={fields['password']}
        onChange={setPassword}
      />
      {change.error && Object.keys(fields).length === 0 && <Problem error={change.error} />}
      <div className={styles.acts}>
        <Button type="submit" look="primary" busy={change.isPending}>
          {change.isPending ? 'Sending…' : 'Mail me a link there'}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
