import type { InboxItem } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { ago } from '../platform/time.ts';
import { Link } from '../ui/link.tsx';
import { IsItFixed } from './is-it-fixed.tsx';
import styles from './news-item.module.css';
import { newsWords } from './news-words.ts';

/** One piece of news, with a way to where it happened. */
export function NewsItem({ news }: { news: InboxItem }) {
  const { kind, question, answerId, comment, at, read } = news;
  const place = answerId ? urls.answer(answerId) : urls.question(question.slug);
  return (
    <li className={styles.item} data-read={read}>
      <p className={styles.words}>
        {!read && <span className={styles.dot} title="New" />}
        {newsWords(news)}{' '}
        <Link className={styles.question} href={comment && answerId ? `${place}#comment-${comment.id}` : place}>
          {question.title}
        </Link>
      </p>
      {comment?.excerpt && <p className={styles.excerpt}>{comment.excerpt}</p>}
      {kind === 'used' && comment?.mine && <IsItFixed comment={comment} />}
      <p className={styles.when}>{ago(at, { dayOnly: at.endsWith('T00:00:00.000Z') })}</p>
    </li>
  );
}
