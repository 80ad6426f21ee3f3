import type { Similar } from '@debrief/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { useSettled } from '../platform/settled.ts';
import { Button } from '../ui/button.tsx';
import styles from './question-composer.module.css';
import { questionsLike } from './questions.cache.ts';

/** Questions like the one being typed, each with the first lines of its best answer. */
export function SimilarWhileTyping({
  title,
  onMine,
}: {
  title: string;
  onMine: (question: Similar['question']) => void;
}) {
  const settled = useSettled(title.trim(), 350);
  const { data } = useQuery({ ...questionsLike(settled, 3), placeholderData: keepPreviousData });
  const found = settled.length >= 10 ? (data?.items ?? []) : [];
  return (
    <div role="status" className={found.length ? styles.similar : undefined}>
      {found.length > 0 && <p className={styles.similarLead}>Is it one of these?</p>}
      <ul>
        {found.map(({ question, topAnswer }) => (
          <li key={question.id} className={styles.likely}>
            <a href={urls.question(question.slug)} target="_blank" rel="noopener" className={styles.likelyTitle}>
              {question.title}
              <span className="visually-hidden"> (opens beside this)</span>
            </a>
            {topAnswer && <p className={styles.excerpt}>{topAnswer.excerpt}</p>}
            <Button look="quiet" size="small" onClick={() => onMine(question)}>
              That is mine
              <span className="visually-hidden">: {question.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
