import { useQuery } from '@tanstack/react-query';
import { Problem } from '../ui/problem.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { CommentForm } from './comment-form.tsx';
import { type Thread, threads as threadsOf } from './comment-state.ts';
import { CommentThread } from './comment-thread.tsx';
import { type About, commentList, usePostComment } from './comments.cache.ts';
import styles from './comments.module.css';

interface CommentsProps {
  questionId?: string;
  answerId?: string;
  /** The version new comments are about. */
  revision?: number;
  /** Those that came with the answer already. */
  threads?: readonly Thread[];
  /** Whether the reader wrote the post under a made-up name: then their comments keep it out too. */
  unnamed?: boolean;
  /** Nothing new is written here. */
  closed?: boolean;
}

/** What people say about a question or an answer, with a place to say something. */
export function Comments({
  questionId,
  answerId,
  revision,
  threads: given,
  unnamed = false,
  closed = false,
}: CommentsProps) {
  const about: About = answerId ? { answerId, revision } : { questionId: questionId! };
  const { data, error, refetch } = useQuery({ ...commentList(about), enabled: given === undefined });
  const threads = given ?? (data && threadsOf(data));
  const post = usePostComment(about);
  return (
    <div className={styles.comments}>
      {!threads && (error ? <Problem error={error} retry={refetch} /> : <Waiting label="Loading comments" />)}
      {threads && threads.length > 0 && (
        <ul className={styles.threads}>
          {threads.map((thread) => (
            <li key={thread.comment.id}>
              <CommentThread thread={thread} about={about} unnamed={unnamed} />
            </li>
          ))}
        </ul>
      )}
      {!closed && (
        <CommentForm
          place={answerId ?? questionId!}
          label={answerId ? 'Add a comment' : 'Say something about this question'}
          action="Comment"
          name={unnamed ? 'made-up' : undefined}
          pending={post.isPending}
          error={post.error}
          onSend={(words, done) => post.mutate(words, { onSuccess: done })}
        />
      )}
    </div>
  );
}
