import type { Question } from '@debrief/contract';
import type { ReactNode } from 'react';
import { urls } from '../app/urls.ts';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';
import { QuestionCrumb } from './question-crumb.tsx';
import styles from './question-row.module.css';
import { answersWords, askedWords } from './question-words.ts';

/** One question in a list; `children` is what can be done with the row. */
export function QuestionRow({ question, children }: { question: Question; children?: ReactNode }) {
  const facts = [answersWords(question.counts.answers), askedWords(question)].filter(Boolean);
  return (
    <li>
      <QuestionCrumb question={question} />
      <h3 className={styles.title}>
        <Link href={urls.question(question.slug)}>{question.title}</Link>
      </h3>
      <p className={styles.facts}>
        {facts.join(' · ')}
        {question.sample && (
          <>
            {' · '}
            <SampleMark />
          </>
        )}
      </p>
      {children}
    </li>
  );
}
