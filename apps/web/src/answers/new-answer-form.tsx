import type { Answer, Question } from '@debrief/contract';
import { ProblemError } from '@debrief/contract/client';
import { limits } from '@debrief/contract/limits';
import { type FormEvent, useRef, useState } from 'react';
import { usePublishGate } from '../accounts/use-publish-gate.tsx';
import { urls } from '../app/urls.ts';
import { DraftConflict } from '../drafts/draft-conflict.tsx';
import { newAnswerKey } from '../drafts/drafts.cache.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { isSignedOut } from '../platform/api.ts';
import type { Marks } from '../reviews/review-draft.ts';
import { useRubric } from '../topics/topics.cache.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { publishKeys } from '../ui/publish-keys.ts';
import { SaveState } from '../ui/save-state.tsx';
import { Signed } from '../ui/telling-line.tsx';
import styles from './answer-form.module.css';
import { AnswerTextField, minutesTold } from './answer-text.tsx';
import { usePublishAnswer } from './answers.cache.ts';
import { type Audience, audienceMeans, feedbackWanted, noWish, rememberedAudience } from './audience.ts';
import { AudienceChoice } from './audience-choice.tsx';
import { FeedbackWishFields } from './feedback-wish.tsx';
import { guessError } from './own-guess.tsx';
import { PublishSheet } from './publish-sheet.tsx';

const empty = { body: '', ...noWish, seconds: 0, tellMinutes: false, guess: {} as Marks };

/** Someone's first answer to a question. */
export function NewAnswerForm({
  question,
  onPublished,
}: {
  question: Question;
  onPublished: (answer: Answer) => void;
}) {
  const { content, write, saveState, conflict, undecided, keeper, discard } = useDraft(
    newAnswerKey(question.id),
    empty,
    ['body', 'wish'],
  );
  const [audience, setAudience] = useState<Audience>(rememberedAudience);
  const [tooShort, setTooShort] = useState(false);
  const [asking, setAsking] = useState(false);
  const guess = useRef<Marks>(undefined);
  const publish = usePublishAnswer(question.id);
  // Until the next page is there: nothing is posted twice.
  const sending = publish.isPending || publish.isSuccess;
  const fields = problemFields(publish.error);
  const wanted = feedbackWanted(audience, content);
  const { rubric, isComing } = useRubric(question.topics[0]?.slug);

  const send = () =>
    publish.mutate(
      {
        body: content.body,
        ...audienceMeans[audience].answer,
        feedbackWanted: wanted,
        minutes: minutesTold(content),
        guess: guess.current,
        postKey: keeper.postKey,
      },
      {
        onSuccess: (answer) => {
          void discard();
          onPublished(answer);
        },
        onError: (problem) => {
          askAgain(problem);
          if (guessError(problemFields(problem))) setAsking(true);
        },
      },
    );
  const { ask, askAgain, gate } = usePublishGate('publish your answer', send);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (undecided()) return;
    const short = content.body.trim().length < limits.answerBody.min;
    setTooShort(short);
    if (short || sending) return;
    // Asked once: who tries again has said it.
    if (wanted && (isComing || rubric.length > 0) && !publish.isError) setAsking(true);
    else ask();
  };

  return (
    <>
      <Signed value={audience === 'named'}>
        <form className={styles.form} onSubmit={submit} onKeyDown={publishKeys} noValidate>
          {conflict && <DraftConflict {...conflict} other={conflict.other.body} />}
          <AnswerTextField
            value={content}
            onChange={write}
            topicSlug={question.topics[0]?.slug}
            label="What did you say, or what would you say?"
            autoFocus
            error={fields['body'] ?? (tooShort ? `Write at least ${limits.answerBody.min} characters.` : undefined)}
          />
          <FeedbackWishFields
            {...content}
            topicSlug={question.topics[0]?.slug}
            onChange={write}
            error={fields['feedbackWanted.question'] ?? fields['feedbackWanted']}
          />
          <AudienceChoice value={audience} onChange={setAudience} />
          {publish.error && !isSignedOut(publish.error) && <SendProblem error={publish.error} />}
          {isTaken(publish.error) && question.myAnswerId && (
            <ButtonLink href={urls.editAnswer(question.myAnswerId)}>Open the answer you have</ButtonLink>
          )}
          <div className={styles.bar}>
            <SaveState state={saveState} />
            <Button type="submit" look="primary" busy={sending}>
              {sending ? 'Publishing…' : audience === 'private' ? 'Save it for me' : 'Publish my answer'}
            </Button>
          </div>
        </form>
      </Signed>
      <PublishSheet
        open={asking}
        onClose={() => setAsking(false)}
        rubric={rubric}
        marks={content.guess}
        onMarks={(marks) => write({ guess: marks })}
        error={guessError(fields)}
        onPublish={(marks) => {
          guess.current = marks;
          ask();
        }}
      />
      {gate}
    </>
  );
}

const isTaken = (problem: unknown) => problem instanceof ProblemError && problem.problem.code === 'answer.exists';
