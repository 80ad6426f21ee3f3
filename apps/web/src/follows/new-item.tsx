import type { NewInFollows } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { ago } from '../platform/time.ts';
import { nameOf } from '../ui/author-line.tsx';
import { Link } from '../ui/link.tsx';
import styles from './new-item.module.css';
import { newWords } from './new-words.ts';

/** One new thing in what one follows: what it is, where, and the first lines of an answer. */
export function NewItem({ item }: { item: NewInFollows }) {
  const { question, answer, author, at } = item;
  return (
    <li>
      <p className={styles.facts}>
        {newWords(item)} · {nameOf(author)} · {ago(at, { dayOnly: author.kind === 'anonymous' })}
      </p>
      <h3 className={styles.title}>
        <Link href={answer ? urls.answer(answer.id) : urls.question(question.slug)}>{question.title}</Link>
      </h3>
      {answer && <p className={styles.excerpt}>{answer.excerpt}</p>}
    </li>
  );
}
