import type { Question } from '@debrief/contract';
import { ProblemError } from '@debrief/contract/client';
import { useEffect, useRef } from 'react';
import { usePublishGate } from '../accounts/use-publish-gate.tsx';
import { urls } from '../app/urls.ts';
import { CompanyField } from '../companies/company-field.tsx';
import { newAnswerKey } from '../drafts/drafts.cache.ts';
import { plantLocalDraft } from '../drafts/local-drafts.ts';
import { isSignedOut } from '../platform/api.ts';
import { useViewer } from '../platform/session.ts';
import { recentMonths } from '../platform/time.ts';
import { useRecordSighting } from '../sightings/sightings.cache.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { SelectField } from '../ui/select.tsx';
import styles from './question-composer.module.css';
import type { QuestionDraft } from './question-draft.ts';

/** "That is mine": says so at the question that is there already, and offers to answer it. */
export function ThatIsMine({
  question,
  draft,
  write,
  onBack,
}: {
  question: Question;
  draft: QuestionDraft;
  write: (change: Partial<QuestionDraft>) => void;
  onBack: () => void;
}) {
  const viewer = useViewer();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const record = useRecordSighting(question.slug);
  const known = record.error instanceof ProblemError && record.error.problem.code === 'sighting.exists';
  const noted = record.isSuccess || known;
  const company = draft.company.trim();
  const month = draft.month || recentMonths()[0]!.value;

  const send = () => record.mutate({ month, ...(company && { company }) }, { onError: (problem) => askAgain(problem) });
  const { ask, askAgain, gate } = usePublishGate('say that you were asked this', send);

  const { body, wish, tone, criteria, noFeedback, seconds, tellMinutes } = draft;
  const carry = () =>
    body.trim() &&
    plantLocalDraft(viewer?.id ?? null, newAnswerKey(question.id), {
      body,
      wish,
      tone,
      criteria,
      noFeedback,
      seconds,
      tellMinutes,
    });

  return (
    <section className={styles.mine}>
      <h2 ref={heading} tabIndex={-1}>
        {question.title}
      </h2>
      {noted ? (
        <p role="status">Noted. Nobody sees that it was you.</p>
      ) : (
        <>
          <div className={styles.where}>
            <CompanyField
              label="Where were you asked it?"
              value={draft.company}
              onChange={(name) => write({ company: name })}
            />
            <SelectField
              label="When"
              choices={recentMonths()}
              value={month}
              onChange={(event) => write({ month: event.target.value })}
            />
          </div>
          {record.error && !isSignedOut(record.error) && <Problem error={record.error} retry={ask} />}
          <Button look="primary" busy={record.isPending} onClick={ask}>
            {record.isPending ? 'Sending…' : 'I was asked this'}
          </Button>
        </>
      )}
      <div className={styles.choices}>
        <ButtonLink href={urls.writeAnswer(question.slug)} look={noted ? 'primary' : 'plain'} onClick={carry}>
          {body.trim() ? 'Take my answer there' : 'Write my answer'}
        </ButtonLink>
        <Button look="quiet" onClick={onBack}>
          No, mine was different
        </Button>
      </div>
      {gate}
    </section>
  );
}
