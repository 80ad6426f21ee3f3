import type { Criterion, Review } from '@debrief/contract';
import { ProblemError } from '@debrief/contract/client';
import { limits } from '@debrief/contract/limits';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { usePublishGate } from '../accounts/use-publish-gate.tsx';
import { MadeUpNameChoice, useMadeUpName } from '../comments/comment-name.tsx';
import { DraftConflict } from '../drafts/draft-conflict.tsx';
import { isSignedOut } from '../platform/api.ts';
import { useViewer } from '../platform/session.ts';
import { Button } from '../ui/button.tsx';
import { TextAreaField } from '../ui/field.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { publishKeys } from '../ui/publish-keys.ts';
import { SaveState } from '../ui/save-state.tsx';
import { Signed } from '../ui/telling-line.tsx';
import { MarksField } from './marks-field.tsx';
import { NewerToReview } from './newer-to-review.tsx';
import { missingFromReview, reviewFields, toReview } from './review-draft.ts';
import styles from './review-form.module.css';
import { ReviewPins } from './review-pins.tsx';
import { useWriteReview } from './reviews.cache.ts';
import { noteGiven } from './reviews-given.ts';
import { ThroughField } from './through-field.tsx';
import type { useReviewDraft } from './use-review-draft.ts';

/** Three prompts, then the marks for who likes to give them. Nothing typed is lost, whatever the server says. */
export function ReviewForm({
  answer,
  rubric,
  asked,
  draft,
  sent,
  beside,
  onChoose,
  onGoOn,
  onSent,
  onStale,
}: {
  answer: { id: string; revision: number };
  rubric: readonly Criterion[];
  /** The criteria the author would like looked at. */
  asked: readonly string[];
  draft: ReturnType<typeof useReviewDraft>;
  /** The review one has sent and changes now; it keeps its name. */
  sent?: Review | undefined;
  /** Beside the way to send: what else one can do. */
  beside?: ReactNode;
  onChoose: () => void;
  /** Takes the words along to the newest version. */
  onGoOn: () => void;
  onSent: (review: Review) => void;
  /** There is a newer version than the one shown. */
  onStale: () => void;
}) {
  const viewer = useViewer();
  const form = useRef<HTMLFormElement>(null);
  const [madeUp, setMadeUp] = useMadeUpName();
  const [missing, setMissing] = useState<Record<string, string>>({});
  const [pressed, setPressed] = useState(0);
  const write = useWriteReview(answer.id);
  // Until the next page is there: nothing is sent twice.
  const sending = write.isPending || write.isSuccess;
  const { content, begunOn } = draft;
  const stale = write.error instanceof ProblemError && write.error.problem.code === 'answer.stale-revision';
  const errors = {
    ...(write.error && write.variables ? reviewFields(problemFields(write.error), write.variables) : {}),
    ...missing,
  };
  const toFirstError = () =>
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 50);

  const send = () =>
    write.mutate(
      {
        number: answer.revision,
        ...toReview(content),
        ...(!sent && { authorship: madeUp ? 'anonymous' : 'named' }),
      },
      {
        onSuccess: (review) => {
          void draft.discard();
          if (!sent) noteGiven();
          onSent(review);
        },
        onError: (problem) => {
          askAgain(problem);
          toFirstError();
          if (problem instanceof ProblemError && problem.status === 409) onStale();
        },
      },
    );
  const { ask, askAgain, gate } = usePublishGate('send your feedback', send);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.undecided()) return;
    if (begunOn !== null) return setPressed((times) => times + 1);
    const lacks = missingFromReview(content);
    setMissing(lacks);
    if (Object.keys(lacks).length > 0) {
      const pin = Object.keys(lacks).find((field) => field.startsWith('pins.'));
      if (pin && Object.keys(lacks).length === 1) draft.setOpen(pin.slice('pins.'.length));
      toFirstError();
    } else if (!sending) ask();
  };
  const change: typeof draft.write = (words) => {
    setMissing({});
    draft.write(words);
  };

  return (
    <>
      <Signed value={!madeUp}>
        <form
          ref={form}
          className={styles.form}
          onSubmit={submit}
          onKeyDown={publishKeys}
          noValidate
          aria-label="Your feedback"
        >
          {draft.conflict && (
            <DraftConflict
              {...draft.conflict}
              other={[draft.conflict.other.strength, draft.conflict.other.change].filter(Boolean).join('\n\n')}
            />
          )}
          {begunOn !== null && <NewerToReview {...{ answer, begunOn, pressed }} onGoOn={onGoOn} />}
          <TextAreaField
            label="What works?"
            rows={3}
            maxLength={limits.reviewWords.max}
            value={content.strength}
            error={errors['strength']}
            onChange={(event) => change({ strength: event.target.value })}
          />
          <TextAreaField
            label="What would you change?"
            name="change"
            rows={3}
            maxLength={limits.reviewWords.max}
            value={content.change}
            error={errors['change']}
            onChange={(event) => change({ change: event.target.value })}
          />
          <ReviewPins
            pins={content.pins}
            {...{ rubric, errors, onChoose }}
            open={draft.open}
            onOpen={draft.setOpen}
            onWrite={(id, words) => {
              setMissing({});
              draft.writePin(id, words);
            }}
            onRemove={draft.removePin}
          />
          <ThroughField value={content.through} error={errors['through']} onChange={(through) => change({ through })} />
          {rubric.length > 0 && (
            <details className={styles.fold} open={errors['scores'] !== undefined || undefined}>
              <summary>
                Add scores{content.marks && ` (${Object.keys(content.marks).length} of ${rubric.length})`}
              </summary>
              <MarksField
                {...{ rubric, asked }}
                marks={content.marks ?? {}}
                error={errors['scores']}
                onChange={(marks) => change({ marks: Object.keys(marks).length > 0 ? marks : null })}
              />
            </details>
          )}
          {viewer && !sent && <MadeUpNameChoice value={madeUp} onChange={setMadeUp} />}
          {write.error && !stale && !isSignedOut(write.error) && <SendProblem error={write.error} />}
          <div className={styles.bar}>
            <SaveState state={draft.saveState} />
            <div className={styles.acts}>
              {beside}
              <Button type="submit" look="primary" busy={sending}>
                {sending ? 'Sending…' : sent ? 'Send the changes' : 'Send feedback'}
              </Button>
            </div>
          </div>
        </form>
      </Signed>
      {gate}
    </>
  );
}
