import type { Question } from '@debrief/contract';
import { levels, limits, rounds, tracks } from '@debrief/contract/limits';
import { type FormEvent, useMemo, useState } from 'react';
import { usePublishGate } from '../accounts/use-publish-gate.tsx';
import answerStyles from '../answers/answer-form.module.css';
import { urls } from '../app/urls.ts';
import { CompaniesField } from '../companies/companies-field.tsx';
import { DraftConflict } from '../drafts/draft-conflict.tsx';
import { editQuestionKey } from '../drafts/drafts.cache.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { isSignedOut } from '../platform/api.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Editor } from '../ui/editor.tsx';
import { TextAreaField } from '../ui/field.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { publishKeys } from '../ui/publish-keys.ts';
import { SaveState } from '../ui/save-state.tsx';
import { SelectField } from '../ui/select.tsx';
import { Signed } from '../ui/telling-line.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { choices, levelNames, roundNames, trackNames } from './choice-names.ts';
import styles from './edit-question-form.module.css';
import { editedFrom, toChange, wrongInEdit } from './edited-question.ts';
import { focusFirstError } from './focus-first-error.ts';
import { useEditQuestion } from './questions.cache.ts';
import { TopicsChoice } from './topics-choice.tsx';

/** A question that is out, to be put right by its author. Its address stays. */
export function EditQuestionForm({ question, onSaved }: { question: Question; onSaved: () => void }) {
  const empty = useMemo(() => editedFrom(question), [question]);
  const draft = useDraft(editQuestionKey(question.id), empty, ['body']);
  const { content, write, saveState, conflict, undecided, discard } = draft;
  const [tried, setTried] = useState(false);
  const edit = useEditQuestion(question.id);
  const sending = edit.isPending || edit.isSuccess;
  const newer = question.edits > content.basedOn && !edit.isSuccess;
  const errors: Record<string, string> = {
    ...problemFields(edit.error),
    ...(tried ? wrongInEdit(content, question) : {}),
  };
  const companyError = Object.entries(errors).find(([field]) => field.startsWith('companies'))?.[1];

  const send = () =>
    edit.mutate(toChange(content, question), {
      onSuccess: () => {
        void discard();
        onSaved();
      },
      onError: (problem) => {
        askAgain(problem);
        focusFirstError();
      },
    });
  const { ask, askAgain, gate } = usePublishGate('save your changes', send);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (undecided() || newer) return;
    setTried(true);
    if (Object.keys(wrongInEdit(content, question)).length > 0) return focusFirstError();
    if (!sending) ask();
  };

  return (
    <>
      <Signed value={question.author.kind === 'member'}>
        <form className={styles.form} onSubmit={submit} onKeyDown={publishKeys} noValidate>
          {conflict && <DraftConflict {...conflict} other={[conflict.other.title, conflict.other.body].join('\n\n')} />}
          {newer && <ChangedMeanwhile question={question} onGoOn={write} />}
          <div className={styles.title}>
            <TextAreaField
              label="Question"
              name="title"
              rows={2}
              maxLength={limits.questionTitle.max}
              value={content.title}
              error={errors['title']}
              onChange={(event) => write({ title: event.target.value.replaceAll('\n', ' ') })}
            />
          </div>
          <Editor
            label="Anything that belongs to the question"
            rows={6}
            max={limits.questionBody.max}
            value={content.body}
            error={errors['body']}
            onChange={(body) => write({ body })}
          />
          <TopicsChoice value={content.topics} error={errors['topics']} onChange={(topics) => write({ topics })} />
          <CompaniesField
            value={content.companies}
            error={companyError}
            onChange={(companies) => write({ companies })}
          />
          <div className={styles.where}>
            <SelectField
              label="Level"
              any="Not said"
              choices={choices(levels, levelNames)}
              value={content.level}
              onChange={(event) => write({ level: event.target.value })}
            />
            <SelectField
              label="Round"
              any="Not said"
              choices={choices(rounds, roundNames)}
              value={content.round}
              onChange={(event) => write({ round: event.target.value })}
            />
            <SelectField
              label="Track"
              choices={choices(tracks, trackNames)}
              value={content.track}
              onChange={(event) => write({ track: event.target.value })}
            />
          </div>
          {errors['changed'] && <p role="status">{errors['changed']}</p>}
          {edit.error && !isSignedOut(edit.error) && !newer && <SendProblem error={edit.error} />}
          <div className={answerStyles.bar}>
            <SaveState state={saveState} />
            <div className={answerStyles.starts}>
              <ButtonLink look="quiet" href={urls.question(question.slug)}>
                Back
              </ButtonLink>
              <Button type="submit" look="primary" busy={sending}>
                {sending ? 'Saving…' : 'Save the question'}
              </Button>
            </div>
          </div>
        </form>
      </Signed>
      {gate}
    </>
  );
}
