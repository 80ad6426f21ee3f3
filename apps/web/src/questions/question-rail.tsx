import type { Question, Similar } from '@debrief/contract';
import type { ReactNode } from 'react';
import { urls } from '../app/urls.ts';
import { Link } from '../ui/link.tsx';
import { railBeside } from '../ui/page.tsx';
import { useMedia } from '../ui/use-media.ts';
import { levelNames, roundNames } from './choice-names.ts';
import { QuestionOutline } from './question-outline.tsx';
import styles from './question-rail.module.css';

interface About {
  question: Question;
  similar: readonly Similar[];
}

/** Beside the question on a wide screen: what is known about it, what stands on its page, and its neighbours; folded below it elsewhere. `children` stand first beside it. */
export function QuestionRail({ children, ...about }: About & { children: ReactNode }) {
  const wide = useMedia(railBeside);
  if (wide)
    return (
      <div className={styles.rail}>
        {children}
        <Facts {...about} />
        <QuestionOutline />
        <Neighbours {...about} />
      </div>
    );
  return (
    <details className={styles.folded}>
      <summary>About this question</summary>
      <div className={styles.rail}>
        <Facts {...about} />
        <Neighbours {...about} />
      </div>
    </details>
  );
}

function Facts({ question: { level, round, topics } }: About) {
  const minutes = topics[0]?.minutes;
  const facts = [
    ['Level', level && levelNames[level]],
    ['Round', round && roundNames[round]],
    ['Time to answer', minutes && `About ${minutes} minutes`],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Neighbours({ similar }: About) {
  if (similar.length === 0) return null;
  return (
    <nav aria-label="Similar questions">
      <h2>Similar questions</h2>
      <ul className={styles.neighbours}>
        {similar.map(({ question: { id, slug, title } }) => (
          <li key={id}>
            <Link href={urls.question(slug)}>{title}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
