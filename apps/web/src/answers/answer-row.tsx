import type { Answer } from '@debrief/contract';
import type { ReactNode } from 'react';
import { urls } from '../app/urls.ts';
import { ago } from '../platform/time.ts';
import { AuthorLine, nameOf } from '../ui/author-line.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';
import styles from './answer-row.module.css';
import { answerFacts, visibilityNames } from './answer-words.ts';

interface Choice {
  chosen: boolean;
  /** As many as there may be are chosen. */
  full: boolean;
  toggle: () => void;
}

/** One answer in a list: who, the first three lines, what happened to it; away from its question also what was asked. */
export function AnswerRow({
  answer,
  choose,
  away = false,
  unsigned = false,
  title: Title = 'h3',
  children,
}: {
  answer: Answer;
  choose?: Choice | undefined;
  away?: boolean;
  /** Where all are by one person, who is named above. */
  unsigned?: boolean;
  title?: 'h2' | 'h3';
  /** What can be done with the row. */
  children?: ReactNode;
}) {
  const dayOnly = answer.author.kind === 'anonymous';
  const when = ago(answer.revisedAt, { dayOnly });
  const facts = [...(unsigned ? [when] : []), ...answerFacts(answer)];
  return (
    <li
      className={`${styles.row} ${choose ? styles.choosing : ''}`}
      id={away ? undefined : `answer-${answer.id}`}
      data-outline={away ? undefined : nameOf(answer.author)}
    >
      {choose && (
        <label className={styles.choose}>
          <input
            type="checkbox"
            checked={choose.chosen}
            aria-disabled={choose.full || undefined}
            onChange={() => !choose.full && choose.toggle()}
          />
          <span className="visually-hidden">Compare the answer of {nameOf(answer.author)}</span>
        </label>
      )}
      {away && (
        <Title className={styles.question}>
          <Link href={urls.question(answer.question.slug)}>{answer.question.title}</Link>
        </Title>
      )}
      {!unsigned && (
        <AuthorLine author={answer.author} href={urls.author(answer.author)} size={28}>
          {' · '}
          <span>{when}</span>
          {answer.mine && ' · Yours'}
          {answer.visibility !== 'public' && ` · ${visibilityNames[answer.visibility]}`}
        </AuthorLine>
      )}
      <Link className={styles.excerpt} href={urls.answer(answer.id)}>
        {answer.excerpt}
      </Link>
      {(facts.length > 0 || answer.sample) && (
        <p className={styles.facts}>
          {facts.join(' · ')}
          {answer.sample && (
            <>
              {facts.length > 0 && ' · '}
              <SampleMark />
            </>
          )}
        </p>
      )}
      {children}
    </li>
  );
}
