import { flagReasons, limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextAreaField } from '../ui/field.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import type { Flag, Flaggable } from './moderation.cache.ts';
import { useFlag } from './moderation.cache.ts';
import styles from './moderation.module.css';
import { reasonWords } from './moderation-words.ts';

/** Asks what is wrong; one choice is enough. */
export function FlagForm({ what, onDone }: { what: Flaggable; onDone: () => void }) {
  const flag = useFlag(what);
  const [reason, setReason] = useState<Flag['reason']>();
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason) flag.mutate({ reason, note: note.trim() }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} noValidate>
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">What is wrong here?</legend>
        {flagReasons.map((each) => (
          <label key={each} className={styles.choice}>
            <input type="radio" name="reason" checked={reason === each} onChange={() => setReason(each)} />
            <span>{reasonWords[each]}</span>
          </label>
        ))}
      </fieldset>
      <TextAreaField
        label={reason === 'other' ? 'What is wrong?' : 'Anything a moderator should know'}
        isPrivate
        hint={reason === 'other' ? undefined : 'You can leave this empty.'}
        maxLength={limits.flagNote.max}
        value={note}
        rows={3}
        error={problemFields(flag.error)['note']}
        onChange={(event) => setNote(event.target.value)}
      />
      {flag.error && <SendProblem error={flag.error} />}
      <p className={styles.acts}>
        <Button type="submit" look="primary" busy={flag.isPending} aria-disabled={!reason || undefined}>
          Send to the moderators
        </Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
