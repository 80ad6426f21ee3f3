import type { Comment } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { Link } from '../ui/link.tsx';
import styles from './comments.module.css';

/** What a note needs of the text it is shown with. */
export interface Words {
  /** Whether the words stand right beside the note. */
  beside: boolean;
  /** What stands now where its words stood. */
  now: string;
  /** Shows them where they are being edited. */
  onShow?: () => void;
}

/** The words a comment is about: quoted where they are not beside it, before and after where they were changed. */
export function QuotedWords({ comment, words }: { comment: Comment; words?: Words }) {
  return (
    <>
      <Quote comment={comment} words={words} />
      <WhereItStood comment={comment} gone={!words?.now} />
    </>
  );
}

/** The way to the version where the words stand as they were. */
function WhereItStood({
  comment: { id, answerId, anchor, place, revision },
  gone,
}: {
  comment: Comment;
  gone: boolean;
}) {
  if (!answerId || !anchor || !revision || !place || place.status === 'kept') return null;
  return (
    <p className={styles.stood}>
      {gone && place.status === 'gone' && 'These words are gone. '}
      <Link href={urls.answerVersion(answerId, revision, id)}>See it in version {revision}</Link>
    </p>
  );
}

function Quote({ comment: { anchor, revision }, words }: { comment: Comment; words?: Words }) {
  if (!anchor) return null;
  if (words?.now && words.now !== anchor.exact)
    return (
      <dl className={styles.changed}>
        <dt>In version {revision}</dt>
        <dd>{anchor.exact}</dd>
        <dt>Now</dt>
        <dd>{words.now}</dd>
      </dl>
    );
  if (words?.beside) return null;
  return (
    <blockquote className={styles.quoted}>
      {words?.onShow ? (
        <button type="button" className={styles.show} title="Show in my text" onClick={words.onShow}>
          <mark>{anchor.exact}</mark>
        </button>
      ) : (
        <mark>{anchor.exact}</mark>
      )}
    </blockquote>
  );
}
