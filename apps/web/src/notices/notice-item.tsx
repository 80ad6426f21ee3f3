import type { Notice } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import styles from '../moderation/moderation.module.css';
import { noticeWords, reasonWords } from '../moderation/moderation-words.ts';
import { ago } from '../platform/time.ts';
import { Button } from '../ui/button.tsx';
import { TextAreaField } from '../ui/field.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { useAppeal, useReadNotice } from './notices.cache.ts';

const appealWords = {
  open: 'You asked for another look. The answer comes here.',
  upheld: 'A moderator looked again: the decision stands.',
  overturned: 'A moderator looked again, and took the decision back.',
};

/** What was decided, why, about which words, and what one can do. */
export function NoticeItem({ notice }: { notice: Notice }) {
  const { id, rule, words, at, read, about, appeal, can } = notice;
  const mark = useReadNotice();
  const marked = useRef(read);
  useEffect(() => {
    if (!marked.current) mark.mutate(id);
    marked.current = true;
  }, [id, mark.mutate]);
  return (
    <li>
      <p>
        {!read && <strong className={styles.mark}>New: </strong>}
        <strong>{noticeWords(notice)}</strong>
      </p>
      <p className={styles.facts}>{[rule && `Rule: ${reasonWords[rule]}`, ago(at)].filter(Boolean).join(' · ')}</p>
      {words && <p className={styles.words}>{words}</p>}
      {about.text && (
        <details className={styles.context}>
          <summary>What you wrote{about.title && ` (${about.title})`}</summary>
          <p className={styles.words}>{about.text}</p>
        </details>
      )}
      {appeal && (
        <>
          <p>{appealWords[appeal.state]}</p>
          {appeal.answer && <p className={styles.words}>{appeal.answer}</p>}
          <details className={styles.context}>
            <summary>What you said</summary>
            <p className={styles.words}>{appeal.words}</p>
          </details>
        </>
      )}
      {can.appeal && <Appeal noticeId={id} />}
    </li>
  );
}

function Appeal({ noticeId }: { noticeId: string }) {
  const appeal = useAppeal(noticeId);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    appeal.mutate(words);
  };
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        Ask for another look
      </Button>
    );
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextAreaField
        label="Why should it be decided otherwise?"
        hint="Once for each decision. Whoever reads it does not learn your name from it."
        rows={4}
        autoFocus
        maxLength={limits.moderationWords.max}
        value={words}
        error={problemFields(appeal.error)['words']}
        onChange={(event) => setWords(event.target.value)}
      />
      {appeal.error && <SendProblem error={appeal.error} />}
      <p className={styles.acts}>
        <Button type="submit" look="primary" busy={appeal.isPending}>
          Send
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
