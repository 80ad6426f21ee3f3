import type { Duplicate, Question } from '@debrief/contract';
import { useEffect, useRef, useState } from 'react';
import { urls } from '../app/urls.ts';
import { mergeWords } from '../questions/merge-words.ts';
import { QuestionCrumb } from '../questions/question-crumb.tsx';
import { answersWords, askedWords } from '../questions/question-words.ts';
import { Button } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { Problem } from '../ui/problem.tsx';
import { likenessWords } from './duplicate-words.ts';
import styles from './duplicates.module.css';
import { type Decision, useDecideDuplicate } from './imports.cache.ts';

/** Two questions that may be one, beside each other, and what to make of them; `isNext` takes the focus, once the pair before is decided. */
export function DuplicatePair({
  importId,
  pair,
  isNext = false,
  onDecided,
}: {
  importId: string;
  pair: Duplicate;
  isNext?: boolean;
  onDecided?: () => void;
}) {
  const decide = useDecideDuplicate(importId);
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNext || asking) first.current?.focus();
  }, [isNext, asking]);
  const { question, other } = pair;
  if (!question) return null;
  const make = (decision: Decision) => decide.mutate({ id: pair.id, decision }, { onSuccess: () => onDecided?.() });
  return (
    <li
      onKeyDown={({ key, ctrlKey, metaKey, altKey }) => {
        if (ctrlKey || metaKey || altKey || decide.isPending) return;
        if (key === 'm') setAsking(true);
        if (key === 'b') make('kept');
        if (key === 'Escape') setAsking(false);
      }}
    >
      <p className={styles.why}>{likenessWords(pair)}</p>
      <div className={styles.pair}>
        <Side question={question} what={`New, line ${pair.line.toLocaleString('en')}`} />
        <Side question={other} what="Here before" />
      </div>
      {decide.error && <Problem error={decide.error} />}
      {asking ? (
        <>
          <p className={styles.comesTo}>{mergeWords(question, other)}</p>
          <div className={styles.acts}>
            <Button ref={first} size="small" look="danger" busy={decide.isPending} onClick={() => make('merged')}>
              Merge for good
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              Leave it
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.acts}>
          <Button ref={first} size="small" onClick={() => setAsking(true)}>
            Merge…
          </Button>
          {pair.decision === 'kept' ? (
            <span className={styles.what}>Both are kept.</span>
          ) : (
            <Button size="small" busy={decide.isPending} onClick={() => make('kept')}>
              Keep both
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Side({ question, what }: { question: Question; what: string }) {
  const facts = [answersWords(question.counts.answers), askedWords(question), question.createdAt.slice(0, 10)];
  return (
    <div className={styles.side}>
      <p className={styles.what}>{what}</p>
      <h3 className={styles.title}>
        <Link href={urls.question(question.slug)}>{question.title}</Link>
      </h3>
      <QuestionCrumb question={question} />
      {question.body && <p className={styles.text}>{question.body}</p>}
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
