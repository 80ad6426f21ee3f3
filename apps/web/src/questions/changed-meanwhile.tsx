import type { Question } from '@debrief/contract';
import answerStyles from '../answers/answer-form.module.css';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';
import { type EditedQuestion, editedFrom } from './edited-question.ts';

/** The question was edited meanwhile, in another tab or on another device: shows how it reads now, and keeps what is being written. */
export function ChangedMeanwhile({
  question,
  onGoOn,
}: {
  question: Question;
  onGoOn: (change: Partial<EditedQuestion>) => void;
}) {
  return (
    <section className={answerStyles.newer} role="alert">
      <p>
        <strong>This question was changed while you were editing.</strong> Your words are still below. It says now:
      </p>
      <div className={answerStyles.theirs}>
        <p>{question.title}</p>
        {question.bodyHtml && <Prose html={question.bodyHtml} look="note" />}
      </div>
      <div className={answerStyles.starts}>
        <Button size="small" onClick={() => onGoOn({ basedOn: question.edits })}>
          Keep mine
        </Button>
        <Button size="small" onClick={() => onGoOn(editedFrom(question))}>
          Use that one
        </Button>
      </div>
    </section>
  );
}
