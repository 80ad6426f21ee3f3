import type { Similar } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import styles from './similar-answers.module.css';

/** Similar questions, each with the first lines of its best answer. */
export function SimilarAnswers({ similar }: { similar: readonly Similar[] }) {
  return (
    <HairlineList>
      {similar.map(({ question, topAnswer }) => (
        <li key={question.id}>
          <h3 className={styles.title}>
            <Link href={urls.question(question.slug)}>{question.title}</Link>
          </h3>
          {topAnswer && (
            <p className={styles.excerpt}>
              <Link href={urls.answer(topAnswer.id)}>{topAnswer.excerpt}</Link>
            </p>
          )}
        </li>
      ))}
    </HairlineList>
  );
}
