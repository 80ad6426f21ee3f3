import type { ReplayContent } from '@debrief/contract';
import { landings, limits } from '@debrief/contract/limits';
import { Button } from '../ui/button.tsx';
import { TextAreaField } from '../ui/field.tsx';
import { OneOf } from '../ui/one-of.tsx';
import { MakeQuestion } from './make-question.tsx';
import { type Asked, emptyAsked, landingWords } from './replay-draft.ts';
import styles from './replay-form.module.css';

const landingChoices = landings.map((value) => ({ value, label: landingWords[value] }));

/** The questions as they are remembered, each with what one said and how it landed. */
export function AskedThere({ replay, onChange }: { replay: ReplayContent; onChange: (questions: Asked[]) => void }) {
  const { questions } = replay;
  // The first stands open: nobody has to ask for it.
  const shown = questions.length > 0 ? questions : [emptyAsked];
  const put = (at: number, change: Partial<Asked>) =>
    onChange(shown.map((each, n) => (n === at ? { ...each, ...change } : each)));
  return (
    <>
      <ol className={styles.questions}>
        {shown.map((each, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question has nothing else that stays the same while it is written
          <li key={n} className={styles.question}>
            <fieldset className={styles.set}>
              <legend className={styles.setName}>{shown.length > 1 ? `Question ${n + 1}` : 'A question'}</legend>
              <TextAreaField
                isPrivate
                label="What were you asked?"
                rows={2}
                maxLength={limits.replayAsked.max}
                value={each.asked}
                onChange={(event) => put(n, { asked: event.target.value })}
              />
              <TextAreaField
                isPrivate
                label="What did you say?"
                hint="A few words are enough."
                rows={3}
                maxLength={limits.replaySaid.max}
                value={each.said}
                onChange={(event) => put(n, { said: event.target.value })}
              />
              <OneOf
                legend="How did it land?"
                choices={landingChoices}
                value={each.landed}
                onChange={(landed) => put(n, { landed })}
                onClear={() => put(n, { landed: null })}
              />
              <div className={styles.perhaps}>
                {each.asked.trim().length >= limits.questionTitle.min && <MakeQuestion replay={replay} asked={each} />}
                {shown.length > 1 && (
                  <Button
                    className={styles.out}
                    look="quiet"
                    size="small"
                    onClick={() => onChange(shown.filter((_, other) => other !== n))}
                  >
                    Take question {n + 1} out
                  </Button>
                )}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      {shown.length < limits.replayQuestions.max && (
        <p>
          <Button onClick={() => onChange([...shown, emptyAsked])}>Add another question</Button>
        </p>
      )}
    </>
  );
}
