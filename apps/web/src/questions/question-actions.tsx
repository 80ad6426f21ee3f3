import type { Question } from '@debrief/contract';
import { useState } from 'react';
import { useSignInFirst } from '../accounts/sign-in-first.ts';
import { urls } from '../app/urls.ts';
import { ClosedLine } from '../moderation/closed-line.tsx';
import { useViewer } from '../platform/session.ts';
import { OwnReports } from '../sightings/own-reports.tsx';
import { SightingSheet } from '../sightings/sighting-sheet.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { MergeAway } from './merge-away.tsx';
import styles from './question-actions.module.css';

export function QuestionActions({ question }: { question: Question }) {
  const viewer = useViewer();
  const [telling, setTelling] = useState(false);
  const signInFirst = useSignInFirst();
  return (
    <>
      {question.locked && <ClosedLine of="question" />}
      <div className={styles.actions}>
        {question.myAnswerId && (
          <ButtonLink look="primary" href={urls.answer(question.myAnswerId)}>
            See my answer
          </ButtonLink>
        )}
        {!question.myAnswerId && !question.locked && (
          <ButtonLink look="primary" href={urls.writeAnswer(question.slug)}>
            Write my answer
          </ButtonLink>
        )}
        <Button onClick={() => signInFirst(() => setTelling(true))}>I was asked this</Button>
        <SightingSheet question={question} open={telling} onClose={() => setTelling(false)} />
      </div>
      <OwnReports question={question} />
      {viewer && viewer.role !== 'member' && <MergeAway question={question} />}
    </>
  );
}
