import type { InboxItem } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { newsWords } from '../inbox/news-words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import styles from './member-home.module.css';

/** One card: what came for you, or else somebody to help. */
export function NextUsefulThing({ newest, waiting }: { newest: InboxItem | undefined; waiting: number }) {
  if (newest) {
    const { answerId, question } = newest;
    return (
      <section className={styles.card} aria-label="The next useful thing">
        <p>
          {newsWords(newest)}{' '}
          <Link href={answerId ? urls.answer(answerId) : urls.question(question.slug)}>{question.title}</Link>
        </p>
        <ButtonLink look="primary" href={urls.feedback()}>
          See what’s new
        </ButtonLink>
      </section>
    );
  }
  if (waiting === 0) return null;
  return (
    <section className={styles.card} aria-label="The next useful thing">
      <p>
        {waiting === 1 ? 'An answer waits' : `${waiting >= 100 ? 'At least 100' : waiting} answers wait`} for a second
        pair of eyes. It takes about three minutes.
      </p>
      <ButtonLink look="primary" href={urls.helpSomeone()}>
        Help someone
      </ButtonLink>
    </section>
  );
}
