import type { Question } from '@debrief/contract';
import { useState } from 'react';
import { HairlineList } from '../ui/hairline-list.tsx';
import { AnswerRow } from './answer-row.tsx';
import { FoldedAnswers } from './folded-answers.tsx';

/** While one writes, others' answers stay folded, whatever one has chosen. */
export function OthersWhileWriting({ question: { answers = [], counts } }: { question: Question }) {
  const [shown, setShown] = useState(false);
  if (answers.length === 0) return null;
  return (
    <FoldedAnswers folded={!shown} count={counts.answers} onShow={() => setShown(true)}>
      <HairlineList label="How others answered">
        {answers.map((answer) => (
          <AnswerRow key={answer.id} answer={answer} />
        ))}
      </HairlineList>
    </FoldedAnswers>
  );
}
