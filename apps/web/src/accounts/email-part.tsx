import type { Me } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { useState } from 'react';
import { notify } from '../platform/notices.ts';
import { ConfirmForm } from '../security/confirm-form.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { problemFields, problemWords } from '../ui/problem.tsx';
import styles from './account-form.module.css';
import { useChangeEmail, useSendVerification } from './accounts.cache.ts';

/** One's address: whether it is verified, and how it becomes another. */
export function EmailPart({ me }: { me: Me }) {
  const [changing, setChanging] = useState(false);
  const [mailedTo, setMailedTo] = useState<string>();
  return (
    <div className={styles.form}>
      <p className={styles.words}>
        {me.email || 'You have told us no email yet.'}
        {me.email && <span className={styles.aside}>{me.emailVerified ? 'Verified' : 'Not verified yet'}</span>}
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
          {me.email && !me.emailVerified && !mailedTo && (
            <p className={styles.words}>Follow the link that we mailed you, so that we know our mails reach you.</p>
          )}
          <div className={styles.acts}>
            {me.email && !me.emailVerified && !mailedTo && <MailAgain onSent={() => setMailedTo(me.email)} />}
            <Button onClick={() => setChanging(true)}>{me.email ? 'Change email' : 'Add an email'}</Button>
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
  const fields = problemFields(change.error);
  return (
    <ConfirmForm
      act="Mail me a link there"
      busyAct="Sending…"
      doing={change}
      onCancel={onCancel}
      onConfirm={(password) =>
        change.mutate({ email: email.trim(), password }, { onSuccess: () => onDone(email.trim().toLowerCase()) })
      }
    >
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
    </ConfirmForm>
  );
}
