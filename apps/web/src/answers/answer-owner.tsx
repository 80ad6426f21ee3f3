import type { Answer } from '@debrief/contract';
import { visibilities } from '@debrief/contract/limits';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { urls } from '../app/urls.ts';
import { notify } from '../platform/notices.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Problem, problemWords } from '../ui/problem.tsx';
import { SelectField } from '../ui/select.tsx';
import { Sheet } from '../ui/sheet.tsx';
import styles from './answer-owner.module.css';
import { notesWords, visibilityNames } from './answer-words.ts';
import { useChangeAnswer, useDeleteAnswer } from './answers.cache.ts';
import { GotTheOffer } from './got-the-offer.tsx';
import { InviteSomeone } from './invite-someone.tsx';
import { notesToDo } from './notes-to-do.ts';
import { TakeNameOffAnswer } from './take-name-off-answer.tsx';

/** What only the author sees: the next version, who can see it, and taking it away. */
export function AnswerOwner({ answer }: { answer: Answer }) {
  const change = useChangeAnswer(answer.id);
  const [leaving, setLeaving] = useState(false);
  const open = notesToDo(answer).length;
  return (
    <section className={styles.owner} aria-label="Your answer">
      {answer.can.revise && (
        <div className={styles.next}>
          {open > 0 && <p>{notesWords(open)} to look at</p>}
          <ButtonLink look={open > 0 ? 'primary' : 'plain'} href={urls.editAnswer(answer.id)}>
            Write version {answer.revision + 1}
          </ButtonLink>
        </div>
      )}
      <div className={styles.settings}>
        {answer.can.change && (
          <SelectField
            label="Who can see this?"
            choices={visibilities.map((value) => ({ value, label: visibilityNames[value] }))}
            value={change.isPending ? change.variables.visibility : answer.visibility}
            onChange={(event) =>
              change.mutate(
                { visibility: event.target.value as Answer['visibility'] },
                { onError: (error) => notify(problemWords(error)) },
              )
            }
          />
        )}
        {answer.can.change && answer.visibility === 'public' && (
          <Button
            look="quiet"
            busy={change.isPending}
            onClick={() =>
              change.mutate(
                { feedbackWanted: answer.feedbackWanted ? null : {} },
                { onError: (error) => notify(problemWords(error)) },
              )
            }
          >
            {answer.feedbackWanted ? 'Ask for no more feedback' : 'Get feedback'}
          </Button>
        )}
        <InviteSomeone answer={answer} />
        {answer.can.change && <GotTheOffer answer={answer} />}
        {answer.can.unname && <TakeNameOffAnswer answer={answer} />}
        {answer.can.delete && (
          <Button look="quiet" className={styles.leave} onClick={() => setLeaving(true)}>
            Delete this answer
          </Button>
        )}
      </div>
      <Sheet open={leaving} onClose={() => setLeaving(false)} title="Delete this answer?">
        <DeleteAnswer answer={answer} onClose={() => setLeaving(false)} />
      </Sheet>
    </section>
  );
}

function DeleteAnswer({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const router = useRouter();
  const remove = useDeleteAnswer(answer.id);
  const done = () => {
    notify('Your answer is gone. Its words are back in your draft.', {
      label: 'Open the draft',
      run: () => router.history.push(urls.writeAnswer(answer.question.slug)),
    });
    router.history.replace(urls.question(answer.question.slug));
  };
  return (
    <>
      <p>
        Its versions and the notes on it go with it; its last words go back into your draft. To keep all of it for
        yourself, choose “Only me” instead.
      </p>
      {remove.error && <Problem error={remove.error} />}
      <div className={styles.choice}>
        <Button onClick={onClose}>Keep it</Button>
        <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: done })}>
          {remove.isPending ? 'Deleting…' : 'Delete'}
        </Button>
      </div>
    </>
  );
}
