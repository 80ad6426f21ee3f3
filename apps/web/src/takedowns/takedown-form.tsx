import type { takedowns as endpoints, Request } from '@debrief/contract';
import { flagReasons, limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import styles from '../moderation/moderation.module.css';
import { reasonWords } from '../moderation/moderation-words.ts';
import { Button } from '../ui/button.tsx';
import { TextAreaField, TextField } from '../ui/field.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { SelectField } from '../ui/select.tsx';
import { useAskForTakedown } from './takedowns.cache.ts';

type Asked = Request<(typeof endpoints)['ask']>;
const standings = [
  { value: 'person', label: 'I am the person it is about' },
  { value: 'company', label: 'I speak for the company it is about' },
  { value: 'lawyer', label: 'I act for somebody else, as their lawyer' },
];

/** Asks for something to be taken down, without an account. */
export function TakedownForm({ address: start, onSent }: { address: string; onSent: (token: string) => void }) {
  const ask = useAskForTakedown();
  const [address, setAddress] = useState(start && new URL(start, location.origin).href);
  const [reason, setReason] = useState<Asked['reason'] | ''>('');
  const [standing, setStanding] = useState<Asked['standing']>('person');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [words, setWords] = useState('');
  const [truthful, setTruthful] = useState(false);
  const fields = problemFields(ask.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = { address, reason, standing, name, email, words, truthful } as Asked;
    ask.mutate(asked, { onSuccess: ({ token }) => onSent(token) });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label="The address of the page"
        hint="Open the page and copy what stands at the top of the browser."
        inputMode="url"
        value={address}
        maxLength={600}
        error={fields['address']}
        onChange={(event) => setAddress(event.target.value)}
      />
      <SelectField
        label="What is wrong with it"
        any="Choose one"
        value={reason}
        error={fields['reason']}
        choices={flagReasons.map((value) => ({ value, label: reasonWords[value] }))}
        onChange={(event) => setReason(event.target.value as Asked['reason'])}
      />
      <SelectField
        label="Who you are"
        value={standing}
        choices={standings}
        onChange={(event) => setStanding(event.target.value as Asked['standing'])}
      />
      <TextField
        label="Your name"
        autoComplete="name"
        maxLength={120}
        value={name}
        error={fields['name']}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label="Your email"
        hint="Moderators alone see it, in case they have to ask you something."
        type="email"
        autoComplete="email"
        maxLength={limits.email.max}
        value={email}
        error={fields['email']}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextAreaField
        label="What should be taken down, and why"
        isPrivate
        rows={6}
        maxLength={limits.takedownWords.max}
        value={words}
        error={fields['words']}
        onChange={(event) => setWords(event.target.value)}
      />
      <label className={styles.choice}>
        <input type="checkbox" checked={truthful} onChange={(event) => setTruthful(event.target.checked)} />
        <span>What I say here is true, as far as I know.</span>
      </label>
      {fields['truthful'] && <p role="alert">Say that it is true, or change it.</p>}
      {ask.error && <SendProblem error={ask.error} />}
      <p>
        <Button type="submit" look="primary" busy={ask.isPending}>
          Send to the moderators
        </Button>
      </p>
    </form>
  );
}
