import { limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { usePublishGate } from '../accounts/use-publish-gate.tsx';
import { urls } from '../app/urls.ts';
import { isSignedOut } from '../platform/api.ts';
import { useViewer } from '../platform/session.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Editor } from '../ui/editor.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { publishKeys } from '../ui/publish-keys.ts';
import { Signed } from '../ui/telling-line.tsx';
import { MadeUpNameChoice, useMadeUpName } from './comment-name.tsx';
import styles from './comments.module.css';
import { useUnsentComment } from './unsent-comment.ts';

/** Words about something: a comment, a reply or an edit. What is typed stays until it was sent. */
export function CommentForm({
  place,
  label,
  action,
  start,
  autoFocus,
  pending,
  error,
  name,
  onSend,
  onCancel,
}: {
  /** Names where these words belong, so that they are found again. */
  place: string;
  label: string;
  action: string;
  start?: string;
  autoFocus?: boolean;
  pending: boolean;
  error: unknown;
  /** An edit keeps the name it has; under one's own unnamed post one stays unnamed. */
  name?: 'keep' | 'made-up';
  onSend: (comment: { body: string; authorship: 'named' | 'anonymous'; postKey: string }, done: () => void) => void;
  onCancel?: () => void;
}) {
  const viewer = useViewer();
  const unsent = useUnsentComment(place, { body: start ?? '' });
  const [short, setShort] = useState(false);
  const [madeUp, setMadeUp] = useMadeUpName();
  const authorship = madeUp || name === 'made-up' ? 'anonymous' : 'named';
  const send = () => onSend({ body: unsent.words.body, authorship, postKey: unsent.postKey }, unsent.clear);
  const { ask, gate } = usePublishGate('send your comment', send);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tooShort = unsent.words.body.trim().length < limits.commentBody.min;
    setShort(tooShort);
    if (!tooShort && !pending) ask();
  };
  return (
    <>
      <Signed value={authorship === 'named'}>
        <form className={styles.form} onSubmit={submit} onKeyDown={publishKeys} noValidate>
          <Editor
            label={label}
            rows={3}
            max={limits.commentBody.max}
            value={unsent.words.body}
            onChange={(body) => unsent.write({ body })}
            autoFocus={autoFocus}
            error={problemFields(error)['body'] ?? (short ? 'Write a few words first.' : undefined)}
          />
          {!!error && !isSignedOut(error) && <SendProblem error={error} />}
          {!name && viewer && unsent.words.body !== '' && <MadeUpNameChoice value={madeUp} onChange={setMadeUp} />}
          {name === 'made-up' && <p className={styles.when}>Sent under a made-up name, like the post it is about.</p>}
          <div className={styles.acts}>
            {viewer === null ? (
              <ButtonLink look="primary" href={urls.signIn(location.pathname + location.search)}>
                Sign in to comment
              </ButtonLink>
            ) : (
              <Button type="submit" look="primary" busy={pending}>
                {pending ? 'Sending…' : action}
              </Button>
            )}
            {onCancel && (
              <Button
                look="quiet"
                onClick={() => {
                  unsent.clear();
                  onCancel();
                }}
              >
                Cancel
              </Button>
            )}
          </div>
        </form>
      </Signed>
      {gate}
    </>
  );
}
