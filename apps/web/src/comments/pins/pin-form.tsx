import type { Comment } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import type { UseMutationResult } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { usePublishGate } from '../../accounts/use-publish-gate.tsx';
import { isSignedOut } from '../../platform/api.ts';
import { useViewer } from '../../platform/session.ts';
import { Button } from '../../ui/button.tsx';
import { TextAreaField, TextField } from '../../ui/field.tsx';
import { problemFields, SendProblem } from '../../ui/problem.tsx';
import { publishKeys } from '../../ui/publish-keys.ts';
import { SelectField } from '../../ui/select.tsx';
import { Signed } from '../../ui/telling-line.tsx';
import { MadeUpNameChoice, useMadeUpName } from '../comment-name.tsx';
import type { NewComment } from '../comments.cache.ts';
import styles from './pins.module.css';
import type { PinWords } from './unsent-pin.ts';

/** What one would change about the chosen words: said, and if one likes shown in other words. */
export function PinForm({
  words,
  postKey,
  criteria = [],
  unnamed,
  quoted,
  guest,
  post,
  onWrite,
  onSending,
  onFailed,
  onSent,
  onCancel,
}: {
  words: PinWords;
  postKey: string;
  /** What reviews of this topic look at. */
  criteria?: readonly { id: string; name: string }[];
  /** Under one's own unnamed answer one stays unnamed. */
  unnamed: boolean;
  /** Whether the words are out of sight, so that the form says them. */
  quoted: boolean;
  /** The name of somebody without an account, asked for here. */
  guest?: { name: string; onName: (name: string) => void };
  /** Sends it: as a member, or by the answer's link. */
  post: Pick<UseMutationResult<Comment, Error, NewComment>, 'mutateAsync' | 'isPending' | 'error'>;
  onWrite: (change: Partial<PinWords>) => void;
  onSending: () => void;
  onFailed: () => void;
  onSent: (comment: Comment) => void;
  onCancel: () => void;
}) {
  const viewer = useViewer();
  const [short, setShort] = useState(false);
  const [madeUp, setMadeUp] = useMadeUpName();
  const { body, suggestion, criterion, anchor } = words;
  const otherWords = suggestion?.trim() ?? '';
  const changed = otherWords !== '' && otherWords !== anchor?.exact.trim();

  const send = () => {
    onSending();
    const comment = {
      body: body.trim(),
      // These words, whatever came out since: a newer version has others, perhaps at the same place.
      anchor,
      revision: words.revision,
      ...(changed && { suggestion: otherWords }),
      ...(criterion && { criterion }),
      authorship: unnamed || madeUp ? ('anonymous' as const) : ('named' as const),
      postKey,
    };
    // A promise, and no callbacks of `mutate`: what becomes of it is heard of even when this page is left.
    post.mutateAsync(comment).then(onSent, (problem: unknown) => {
      onFailed();
      askAgain(problem);
    });
  };
  const { ask, askAgain, gate } = usePublishGate('send your comment', send);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tooShort = body.trim().length < limits.commentBody.min;
    setShort(tooShort);
    if (tooShort || post.isPending) return;
    if (guest) send();
    else ask();
  };
  const fields = problemFields(post.error);

  return (
    <>
      <Signed value={!unnamed && !madeUp}>
        <form className={styles.form} onSubmit={submit} onKeyDown={publishKeys} noValidate aria-label="Your comment">
          {quoted && <blockquote className={styles.words}>{anchor?.exact}</blockquote>}
          <TextAreaField
            label="What would you change?"
            autoFocus
            rows={3}
            maxLength={limits.commentBody.max}
            value={body}
            error={
              fields['body'] ?? fields['anchor'] ?? (short ? 'Say in a few words what you would change.' : undefined)
            }
            onChange={(event) => onWrite({ body: event.target.value })}
          />
          {suggestion === null ? (
            <Button
              look="quiet"
              size="small"
              className={styles.suggest}
              onClick={() => onWrite({ suggestion: anchor?.exact ?? '' })}
            >
              Suggest other words
            </Button>
          ) : (
            <TextAreaField
              label="Other words"
              hint="Change them as you would say it."
              rows={2}
              maxLength={limits.suggestion.max}
              value={suggestion}
              error={fields['suggestion']}
              onChange={(event) => onWrite({ suggestion: event.target.value })}
            />
          )}
          {criteria.length > 0 && (
            <SelectField
              label="It is about"
              any="Nothing in particular"
              choices={criteria.map(({ id, name }) => ({ value: id, label: name }))}
              value={criterion}
              error={fields['criterion']}
              onChange={(event) => onWrite({ criterion: event.target.value })}
            />
          )}
          {guest && (
            <TextField
              label="Your name"
              hint="As you would like to be called. It stands above your comment."
              maxLength={limits.guestName.max}
              value={guest.name}
              error={fields['name']}
              onChange={(event) => guest.onName(event.target.value)}
            />
          )}
          {viewer && !unnamed && !guest && <MadeUpNameChoice value={madeUp} onChange={setMadeUp} />}
          {unnamed && !guest && <p className={styles.small}>Sent under a made-up name, like the answer.</p>}
          {!!post.error && (guest || !isSignedOut(post.error)) && <SendProblem error={post.error} />}
          <div className={styles.row}>
            <Button type="submit" look="primary" size="small" busy={post.isPending}>
              {post.isPending ? 'Sending…' : 'Comment'}
            </Button>
            <Button look="quiet" size="small" onClick={onCancel}>
              Cancel
            </Button>
          </div>
        </form>
      </Signed>
      {gate}
    </>
  );
}
