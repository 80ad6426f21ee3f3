import type { Question, Similar } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { Link } from '../ui/link.tsx';
import { levelNames, roundNames } from './choice-names.ts';
import styles from './question-rail.module.css';

/** Beside the question on a wide screen: what is known about it, and its neighbours. */
export function QuestionRail({ question, similar }: { question: Question; similar: readonly Similar[] }) {
  const facts = [
    ['Level', question.level && levelNames[question.level]],
    ['Round', question.round && roundNames[question.round]],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <div className={styles.rail}>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {similar.length > 0 && (
        <nav aria-label="Similar questions">
          <h2>Similar questions</h2>
          <ul>
            {similar.map(({ question: { id, slug, title } }) => (
              <li key={id}>
                <Link href={urls.question(slug)}>{title}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
