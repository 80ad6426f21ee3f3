import type { Question } from '@debrief/contract';
import type { ReactNode } from 'react';
import { urls } from '../app/urls.ts';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';
import { QuestionCrumb } from './question-crumb.tsx';
import styles from './question-row.module.css';
import { answersWords, askedWords } from './question-words.ts';

/** One question in a list; `title` is its title with the words looked for, `asked` how often it was asked, `children` what can be done with the row. */
export function QuestionRow({
  question,
  title = question.title,
  asked = askedWords(question),
  children,
}: {
  question: Question;
  title?: ReactNode;
  asked?: string | null;
  children?: ReactNode;
}) {
  const facts = [answersWords(question.counts.answers), asked].filter(Boolean);
  return (
    <li>
      <QuestionCrumb question={question} />
      <h3 className={styles.title}>
        <Link href={urls.question(question.slug)}>{title}</Link>
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
