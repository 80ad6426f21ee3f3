import type { Comment } from '@debrief/contract';
import { useState } from 'react';
import { FlagButton } from '../moderation/flag-button.tsx';
import { notify } from '../platform/notices.ts';
import { ago } from '../platform/time.ts';
import { nameOf } from '../ui/author-line.tsx';
import { Button } from '../ui/button.tsx';
import { problemWords } from '../ui/problem.tsx';
import { Prose } from '../ui/prose.tsx';
import { AuthorActs } from './author-acts.tsx';
import { CommentFacts } from './comment-facts.tsx';
import { CommentForm } from './comment-form.tsx';
import type { About } from './comments.cache.ts';
import { useCommentState, useDeleteComment, useEditComment } from './comments.cache.ts';
import styles from './comments.module.css';
import { useCriterionName } from './criteria.ts';
import { deleteSoon, useLeaving } from './delete-soon.ts';
import { DeletedLine } from './deleted-line.tsx';
import { QuotedWords, type Words } from './quoted-words.tsx';
import { SuggestedWords } from './suggested-words.tsx';

export function CommentItem({
  comment,
  about,
  words,
  onReply,
}: {
  comment: Comment;
  about: About;
  words?: Words;
  onReply?: () => void;
}) {
  const [editing, setEditing] = useState(false);
  const edit = useEditComment(about);
  const remove = useDeleteComment(about);
  const state = useCommentState(about);
  const takeBack = () =>
    state.mutate(
      { commentId: comment.id, state: 'withdrawn' },
      {
        onSuccess: () =>
          notify('Your comment is taken back.', {
            label: 'Undo',
            run: () => state.mutate({ commentId: comment.id, state: 'open' }),
          }),
        onError: (error) => notify(problemWords(error)),
      },
    );
  const criterion = useCriterionName(comment.criterion);
  const leaving = useLeaving(comment.id);
  if (leaving && !comment.deleted) return <DeletedLine commentId={comment.id} undoable={leaving === 'undoable'} />;
  if (comment.deleted) return <p className={styles.gone}>This comment was taken away.</p>;

  return (
    <article className={styles.comment} id={`comment-${comment.id}`} tabIndex={-1}>
      <header className={styles.head}>
        <b>
          {nameOf(comment.author)}
          {comment.guest && <span className={styles.guest}>guest</span>}
        </b>
        <span className={styles.when}>
          <time dateTime={comment.createdAt}>
            {ago(comment.createdAt, { dayOnly: comment.author.kind === 'anonymous' })}
          </time>
          {comment.editedAt && ', edited'}
        </span>
      </header>
      <QuotedWords comment={comment} words={words} />
      {criterion && <p className={styles.fact}>About: {criterion}</p>}
      {editing ? (
        <CommentForm
          place={`edit:${comment.id}`}
          label="Your comment"
          action="Save"
          name="keep"
          start={comment.body}
          autoFocus
          pending={edit.isPending}
          error={edit.error}
          onSend={({ body }, done) =>
            edit.mutate(
              { commentId: comment.id, body },
              {
                onSuccess: () => {
                  done();
                  setEditing(false);
                },
              },
            )
          }
          onCancel={() => setEditing(false)}
        />
      ) : (
        <Prose html={comment.bodyHtml} look="note" />
      )}
      {comment.suggestion && <SuggestedWords before={comment.anchor?.exact ?? ''} after={comment.suggestion} />}
      <CommentFacts comment={comment} about={about} />
      {!editing && (
        <div className={styles.acts}>
          <AuthorActs comment={comment} about={about} />
          {onReply && comment.can.reply && (
            <Button look="quiet" size="small" className={styles.second} onClick={onReply}>
              Reply
            </Button>
          )}
          {comment.can.edit && (
            <Button look="quiet" size="small" className={styles.second} onClick={() => setEditing(true)}>
              Edit
            </Button>
          )}
          {comment.can.withdraw && (
            <Button look="quiet" size="small" className={styles.second} onClick={takeBack}>
              Take it back
            </Button>
          )}
          {comment.can.delete && !comment.can.withdraw && (
            <Button
              look="quiet"
              size="small"
              className={styles.second}
              onClick={() => deleteSoon(comment.id, () => remove.mutate(comment.id))}
            >
              Delete
            </Button>
          )}
          {!comment.mine && (
            <FlagButton
              what={{ kind: 'comment', key: comment.id }}
              of={`the comment by ${nameOf(comment.author)}`}
              size="small"
              className={styles.second}
            />
          )}
        </div>
      )}
    </article>
  );
}
