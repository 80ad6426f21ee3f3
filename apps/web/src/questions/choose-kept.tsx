import type { Question } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { urls } from '../app/urls.ts';
import { notify } from '../platform/notices.ts';
import { useSettled } from '../platform/settled.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './choose-kept.module.css';
import { mergeWords } from './merge-words.ts';
import { answersWords, askedWords } from './question-words.ts';
import { questionsFound, similarQuestions, useMergeQuestion } from './questions.cache.ts';

const most = 6;

/** Chooses the question that is kept, says what goes there, and merges. */
export function ChooseKept({ question, onClose }: { question: Question; onClose: () => void }) {
  const router = useRouter();
  const [words, setWords] = useState('');
  const [kept, setKept] = useState<Question>();
  const merge = useMergeQuestion(question.id);
  const offered = useOffered(question, useSettled(words.trim(), 200));
  const done = (into: Question) => {
    notify(`Merged into “${into.title}”.`);
    onClose();
    router.history.replace(urls.question(into.slug));
  };
  return (
    <div className={styles.choose}>
      <TextField
        label="Find the question that stays"
        hint="Those most like this one stand below; type words of another."
        type="search"
        autoComplete="off"
        maxLength={limits.search.max}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <fieldset className={styles.offered}>
        <legend>Which one stays?</legend>
        {offered.length === 0 && <p className={styles.facts}>Nothing found. Try other words.</p>}
        {offered.map((each) => (
          <label key={each.id} className={styles.one}>
            <input type="radio" name="kept" checked={kept?.id === each.id} onChange={() => setKept(each)} />
            <span>
              {each.title}
              <span className={styles.facts}>{factsOf(each)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {kept && <p role="status">{mergeWords(question, kept)}</p>}
      {merge.error && <Problem error={merge.error} />}
      <div className={styles.acts}>
        <Button onClick={onClose}>Leave it</Button>
        <Button
          look="danger"
          aria-disabled={!kept}
          busy={merge.isPending}
          onClick={() => kept && merge.mutate(kept.id, { onSuccess: done })}
        >
          Merge for good
        </Button>
      </div>
    </div>
  );
}

const factsOf = (question: Question) =>
  [...question.companies.map(({ name }) => name), answersWords(question.counts.answers), askedWords(question)]
    .filter(Boolean)
    .join(' · ');

/** What is found by these words, or without any what is most like the question. */
function useOffered({ id, slug }: Question, words: string): Question[] {
  const similar = useQuery(similarQuestions(slug, most));
  const found = useQuery({ ...questionsFound(words, most + 1), placeholderData: keepPreviousData });
  const questions = words ? (found.data?.items ?? []) : (similar.data?.items.map(({ question }) => question) ?? []);
  return questions.filter((question) => question.id !== id).slice(0, most);
}
