import type { Question } from '@debrief/contract';
import { UsefulButton } from '../votes/useful-button.tsx';
import { useQuestionVote } from './questions.cache.ts';

/** Whether the question itself is useful. */
export function QuestionUseful({ question: { slug, voted, counts, can } }: { question: Question }) {
  const vote = useQuestionVote(slug);
  return (
    <UsefulButton
      look="quiet"
      voted={voted}
      votes={counts.votes}
      may={can.vote}
      onChange={(useful) => vote.mutate(useful)}
    />
  );
}
