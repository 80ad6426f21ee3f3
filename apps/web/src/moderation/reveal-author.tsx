import { limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { urls } from '../app/urls.ts';
import { Button } from '../ui/button.tsx';
import { TextAreaField } from '../ui/field.tsx';
import { Link } from '../ui/link.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { useReveal } from './moderation.cache.ts';
import styles from './moderation.module.css';

/** Who wrote something anonymous, for whoever has to know. */
export function RevealAuthor({ caseId }: { caseId: string }) {
  const reveal = useReveal(caseId);
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reveal.mutate(why);
  };
  if (reveal.data)
    return (
      <p role="status">
        Written by <Link href={urls.member(reveal.data.handle)}>{reveal.data.displayName}</Link> ({reveal.data.handle}).
      </p>
    );
  return (
    <details className={styles.context}>
      <summary>Look up who wrote it</summary>
      <form onSubmit={submit} noValidate>
        <p>
          You can warn, suspend and hide without knowing. If you must know: why stands in the log for good, and the
          author is told that somebody looked.
        </p>
        <TextAreaField
          label="Why you have to know"
          isPrivate
          rows={3}
          maxLength={limits.moderationWords.max}
          value={why}
          error={problemFields(reveal.error)['why']}
          onChange={(event) => setWhy(event.target.value)}
        />
        {reveal.error && <SendProblem error={reveal.error} />}
        <p>
          <Button type="submit" look="danger" busy={reveal.isPending}>
            Look it up
          </Button>
        </p>
      </form>
    </details>
  );
}
