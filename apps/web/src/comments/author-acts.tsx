import type { Comment } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Problem, problemFields } from '../ui/problem.tsx';
import { type About, useCommentState, useShowComment, useThanks } from './comments.cache.ts';
import styles from './comments.module.css';
import { useNextVersion } from './next-version.ts';

/** What the author of the answer can do with a note. */
export function AuthorActs({ comment, about }: { comment: Comment; about: About }) {
  const next = useNextVersion();
  const [declining, setDeclining] = useState(false);
  const state = useCommentState(about);
  const thanks = useThanks(about);
  const show = useShowComment(about);
  const { id, can } = comment;
  const inNext = next?.used.includes(id) ?? false;
  const open = comment.state === 'open' && !comment.parentId;

  if (declining)
    return (
      <Decline
        pending={state.isPending}
        error={state.error}
        onDecline={(reason) =>
          state.mutate(
            { commentId: id, state: 'declined', ...(reason && { reason }) },
            { onSuccess: () => setDeclining(false) },
          )
        }
        onCancel={() => setDeclining(false)}
      />
    );
  return (
    <>
      {can.show && (
        <Button look="quiet" size="small" busy={show.isPending} onClick={() => show.mutate(id)}>
          Show to everyone
        </Button>
      )}
      {next && open && !inNext && (
        <Button look="quiet" size="small" onClick={() => next.use(comment)}>
          Use this
        </Button>
      )}
      {next && inNext && open && (
        <Button look="quiet" size="small" className={styles.second} onClick={() => next.leaveOut(id)}>
          Don’t use it
        </Button>
      )}
      {can.decline && open && !inNext && (
        <Button look="quiet" size="small" className={styles.second} onClick={() => setDeclining(true)}>
          Not this time
        </Button>
      )}
      {can.reopen && (
        <Button
          look="quiet"
          size="small"
          busy={state.isPending}
          onClick={() => state.mutate({ commentId: id, state: 'open' })}
        >
          {comment.state === 'withdrawn' ? 'Put it back' : 'Open it again'}
        </Button>
      )}
      {can.thank && !comment.thanked && (
        <Button look="quiet" size="small" className={styles.second} onClick={() => thanks.mutate(id)}>
          Thanks, this helps
        </Button>
      )}
      {!!(state.error ?? show.error) && <Problem error={state.error ?? show.error} />}
    </>
  );
}

function Decline({
  pending,
  error,
  onDecline,
  onCancel,
}: {
  pending: boolean;
  error: unknown;
  onDecline: (reason: string) => void;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) onDecline(reason.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label="Why not this time?"
        hint="You can leave this empty."
        autoFocus
        maxLength={limits.declineReason.max}
        value={reason}
        error={problemFields(error)['reason']}
        onChange={(event) => setReason(event.target.value)}
      />
      {!!error && <Problem error={error} />}
      <div className={styles.acts}>
        <Button type="submit" size="small" busy={pending}>
          Not this time
        </Button>
        <Button look="quiet" size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
