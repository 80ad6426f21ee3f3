import type { Answer } from '@debrief/contract';
import { useState } from 'react';
import { notify } from '../platform/notices.ts';
import { Button } from '../ui/button.tsx';
import { Problem, problemWords } from '../ui/problem.tsx';
import { Sheet } from '../ui/sheet.tsx';
import styles from './answer-owner.module.css';
import { useChangeAnswer } from './answers.cache.ts';

/** How an answer ends well: its author says so, and everybody who helped hears of it once. It can be taken back. */
export function GotTheOffer({ answer }: { answer: Answer }) {
  const [asking, setAsking] = useState(false);
  const change = useChangeAnswer(answer.id);
  const helped = answer.counts.comments + answer.counts.reviews > 0;
  const takeBack = () =>
    change.mutate(
      { offer: false },
      {
        onSuccess: () => notify('Taken back.'),
        onError: (error) => notify(problemWords(error)),
      },
    );
  const tell = () =>
    change.mutate(
      { offer: true },
      {
        onSuccess: () => {
          setAsking(false);
          notify(helped ? 'Congratulations. Those who helped hear of it.' : 'Congratulations.', {
            label: 'Take it back',
            run: takeBack,
          });
        },
      },
    );
  if (answer.offer)
    return (
      <p className={styles.offer}>
        {helped ? 'You got the offer, and those who helped know.' : 'You got the offer.'}{' '}
        <Button look="quiet" size="small" busy={change.isPending} onClick={takeBack}>
          Take it back
        </Button>
      </p>
    );
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        I got the offer
      </Button>
      <Sheet open={asking} onClose={() => setAsking(false)} title="You got the offer?">
        <p>
          Everybody whose note you used or who reviewed this answer is told, once, with your thanks. Readers see a quiet
          “Got the offer”. You can take it back.
        </p>
        {change.error && <Problem error={change.error} />}
        <div className={styles.choice}>
          <Button onClick={() => setAsking(false)}>Not yet</Button>
          <Button look="primary" busy={change.isPending} onClick={tell}>
            {change.isPending ? 'Telling…' : 'Yes, tell them'}
          </Button>
        </div>
      </Sheet>
    </>
  );
}
