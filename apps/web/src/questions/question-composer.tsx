import type { Question } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { usePublishGate } from '../accounts/use-publish-gate.tsx';
import answerStyles from '../answers/answer-form.module.css';
import { AnswerTextField } from '../answers/answer-text.tsx';
import { type Audience, feedbackWanted, rememberedAudience } from '../answers/audience.ts';
import { AudienceChoice } from '../answers/audience-choice.tsx';
import { FeedbackWishFields } from '../answers/feedback-wish.tsx';
import { PublishSheet } from '../answers/publish-sheet.tsx';
import { DraftConflict } from '../drafts/draft-conflict.tsx';
import { newQuestionKey } from '../drafts/drafts.cache.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { isSignedOut } from '../platform/api.ts';
import { recentMonths } from '../platform/time.ts';
import type { Marks } from '../reviews/review-draft.ts';
import { guessTopic } from '../topics/guess-topic.ts';
import { topicList, useRubric } from '../topics/topics.cache.ts';
import { Button } from '../ui/button.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { publishKeys } from '../ui/publish-keys.ts';
import { SaveState } from '../ui/save-state.tsx';
import { Signed } from '../ui/telling-line.tsx';
import { focusFirstError } from './focus-first-error.ts';
import styles from './question-composer.module.css';
import { AskedTitle, AskedWhere } from './question-composer-asked.tsx';
import { ThatIsMine } from './question-composer-mine.tsx';
import { SimilarWhileTyping } from './question-composer-similar.tsx';
import { ComposerStep } from './question-composer-step.tsx';
import { composerFields, emptyQuestionDraft, longDraftFields, missingFrom, toPost } from './question-draft.ts';
import { usePostQuestion } from './questions.cache.ts';

/** The one composer: what were you asked, what did you say, what would you like to know. One draft, one call. */
export function QuestionComposer({ title, onPosted }: { title?: string; onPosted: (question: Question) => void }) {
  const {
    content: draft,
    write,
    saveState,
    conflict,
    undecided,
    keeper,
    discard,
  } = useDraft(newQuestionKey, emptyQuestionDraft, longDraftFields);
  const [audience, setAudience] = useState<Audience>(rememberedAudience);
  const [mine, setMine] = useState<Question | null>(null);
  const [tried, setTried] = useState(false);
  const [opened, setOpened] = useState(1);
  const [asking, setAsking] = useState(false);
  const guess = useRef<Marks>(undefined);
  const { data: topics = [] } = useQuery(topicList());
  const post = usePostQuestion();
  // Until the next page is there: nothing is posted twice.
  const sending = post.isPending || post.isSuccess;
  const topic = draft.topic || guessTopic(draft.title, topics)?.slug || '';
  const { rubric, isComing } = useRubric(topic);
  const errors = {
    ...composerFields(problemFields(post.error)),
    ...(tried ? missingFrom(draft, topic) : {}),
  };
  const step = Math.max(draft.step, draft.body ? 2 : 1, draft.wish ? 3 : 1);

  useEffect(() => {
    if (title && !keeper.view().content.title) keeper.write({ title });
  }, [title, keeper]);

  const send = () =>
    post.mutate(
      {
        ...toPost(draft, topic, draft.month || recentMonths()[0]!.value, audience, guess.current),
        postKey: keeper.postKey,
      },
      {
        onSuccess: (question) => {
          void discard();
          onPosted(question);
        },
        onError: (problem) => {
          askAgain(problem);
          if (composerFields(problemFields(problem)).guess) setAsking(true);
          else focusFirstError();
        },
      },
    );
  const { ask, askAgain, gate } = usePublishGate('publish this', send);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (undecided()) return;
    setTried(true);
    if (Object.keys(missingFrom(draft, topic)).length) return focusFirstError();
    if (sending) return;
    // Asked once: who tries again has said it.
    if (draft.body.trim() && feedbackWanted(audience, draft) && (isComing || rubric.length > 0) && !post.isError)
      setAsking(true);
    else ask();
  };
  if (mine) return <ThatIsMine {...{ draft, write }} question={mine} onBack={() => setMine(null)} />;

  const next = step < 3 && (
    <Button
      look={step === 1 ? 'primary' : 'plain'}
      onClick={() => {
        setOpened(step + 1);
        write({ step: step + 1 });
      }}
    >
      {step === 2 && !draft.body.trim() ? 'Skip' : 'Next'}
    </Button>
  );
  return (
    <>
      <Signed value={audience === 'named'}>
        <form className={styles.composer} onSubmit={submit} onKeyDown={publishKeys} noValidate>
          {conflict && (
            <DraftConflict
              {...conflict}
              other={[conflict.other.title, conflict.other.body, conflict.other.wish].filter(Boolean).join('\n\n')}
            />
          )}
          <ComposerStep title="What were you asked?">
            <AskedTitle {...{ draft, errors, write }} />
            <SimilarWhileTyping title={draft.title} onMine={setMine} />
            <AskedWhere {...{ draft, errors, topics, topic, write }} />
          </ComposerStep>
          {step >= 2 && (
            <ComposerStep
              opened={opened === 2}
              title="What did you say?"
              hint="As it came out, rough is fine. Leave it empty to post only the question."
            >
              <AnswerTextField
                value={draft}
                onChange={write}
                topicSlug={topic || undefined}
                label="What did you say?"
                labelHidden
                error={errors.body}
              />
            </ComposerStep>
          )}
          {step >= 3 && (
            <ComposerStep
              opened={opened === 3}
              title={draft.body.trim() ? 'What would you like to know?' : 'Ready to publish?'}
            >
              {draft.body.trim() && (
                <FeedbackWishFields
                  {...draft}
                  topicSlug={topic || undefined}
                  onChange={write}
                  error={errors.wish}
                  labelHidden
                />
              )}
              <AudienceChoice value={audience} onChange={setAudience} withQuestion />
            </ComposerStep>
          )}
          {post.error && !isSignedOut(post.error) && <SendProblem error={post.error} />}
          <div className={answerStyles.bar}>
            <SaveState state={saveState} />
            <div className={styles.choices}>
              {next}
              {step >= 2 && (
                <Button type="submit" look="primary" busy={sending}>
                  {sending ? 'Publishing…' : 'Publish'}
                </Button>
              )}
            </div>
          </div>
        </form>
      </Signed>
      <PublishSheet
        open={asking}
        onClose={() => setAsking(false)}
        rubric={rubric}
        marks={draft.guess}
        onMarks={(marks) => write({ guess: marks })}
        error={errors.guess}
        onPublish={(marks) => {
          guess.current = marks;
          ask();
        }}
      />
      {gate}
    </>
  );
}
