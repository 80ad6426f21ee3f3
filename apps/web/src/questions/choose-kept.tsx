import type { Question } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { urls } from '../app/urls.ts';
import { notify } from '../platform/notices.ts';
import { useSettled } from '../platform/settled.ts';
import { ChooseOne } from '../ui/choose-one.tsx';
import { MergeButtons } from '../ui/merge-buttons.tsx';
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
  const found = useOffered(question, useSettled(words.trim(), 200));
  const offered = kept && !found.some(({ id }) => id === kept.id) ? [kept, ...found] : found;
  const done = (into: Question) => {
    notify(`Merged into “${into.title}”.`);
    onClose();
    router.history.replace(urls.question(into.slug));
  };
  return (
    <ChooseOne
      label="Find the question that stays"
      hint="Those most like this one stand below; type words of another."
      legend="Which one stays?"
      most={limits.search.max}
      words={words}
      onWords={setWords}
      choices={offered.map((each) => ({ key: each.id, title: each.title, facts: factsOf(each) }))}
      chosen={kept?.id}
      onChoose={(id) => setKept(offered.find((each) => each.id === id))}
    >
      {kept && <p role="status">{mergeWords(question, kept)}</p>}
      <MergeButtons
        ready={kept !== undefined}
        merge={merge}
        onMerge={() => kept && merge.mutate(kept.id, { onSuccess: done })}
        onClose={onClose}
      />
    </ChooseOne>
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
  // Until what was typed is found, what stood there stays.
  const questions = (words && found.data?.items) || similar.data?.items.map(({ question }) => question) || [];
  return questions.filter((question) => question.id !== id).slice(0, most);
}
