import { useState } from 'react';
import { useViewer } from '../platform/session.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentItem } from './comment-item.tsx';
import type { Thread } from './comment-state.ts';
import { type About, usePostComment } from './comments.cache.ts';
import styles from './comments.module.css';
import type { Words } from './quoted-words.tsx';

/** A comment with its replies. */
export function CommentThread({
  thread: { comment, replies },
  about,
  unnamed,
  words,
}: {
  thread: Thread;
  about: About;
  unnamed: boolean;
  words?: Words;
}) {
  const viewer = useViewer();
  const [replying, setReplying] = useState(false);
  const post = usePostComment(about);
  return (
    <div className={styles.thread}>
      <CommentItem
        comment={comment}
        about={about}
        words={words}
        onReply={viewer ? () => setReplying(true) : undefined}
      />
      {(replies.length > 0 || replying) && (
        <div className={styles.replies}>
          {replies.map((reply) => (
            <CommentItem key={reply.id} comment={reply} about={about} />
          ))}
          {replying && (
            <CommentForm
              place={`reply:${comment.id}`}
              label="Your reply"
              action="Reply"
              name={unnamed ? 'made-up' : undefined}
              autoFocus
              pending={post.isPending}
              error={post.error}
              onSend={(words, done) =>
                post.mutate(
                  { ...words, parentId: comment.id },
                  {
                    onSuccess: () => {
                      done();
                      setReplying(false);
                    },
                  },
                )
              }
              onCancel={() => setReplying(false)}
            />
          )}
        </div>
      )}
    </div>
  );
}
