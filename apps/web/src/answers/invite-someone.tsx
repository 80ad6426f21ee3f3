import type { Answer } from '@debrief/contract';
import { useState } from 'react';
import { copyLink } from '../platform/copy-link.ts';
import { notify } from '../platform/notices.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Problem, problemWords } from '../ui/problem.tsx';
import { Sheet } from '../ui/sheet.tsx';
import styles from './answer-owner.module.css';
import { useInvite, useUninvite } from './answers.cache.ts';

/** The link by which somebody without an account leaves feedback, to be copied or handed on. */
export function InviteSomeone({ answer }: { answer: Answer }) {
  const [open, setOpen] = useState(false);
  const invite = useInvite(answer.id);
  const uninvite = useUninvite(answer.id);
  const { linkUrl, can } = answer;
  if (!can.invite && !linkUrl) return null;

  const begin = () => {
    if (!linkUrl) invite.mutate(undefined);
    setOpen(true);
  };
  const copy = () => copyLink(linkUrl ?? '', 'Copy it from the field: this browser does not let the page do it.');
  // Turning away from the device's own sheet is no failure.
  const share = () => navigator.share({ title: answer.question.title, url: linkUrl ?? '' }).catch(() => undefined);
  const takeBack = () =>
    uninvite.mutate(undefined, {
      onSuccess: () => {
        setOpen(false);
        notify('The link is taken back. It does not work any more.');
      },
      onError: (error) => notify(problemWords(error)),
    });
  return (
    <>
      <Button onClick={begin}>Invite someone</Button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Invite someone">
        <p>
          Whoever has this link can leave feedback without an account. You see it first, and decide whether others do.
        </p>
        {invite.error && <Problem error={invite.error} retry={() => invite.mutate(undefined)} />}
        {linkUrl && (
          <>
            <TextField label="Link" readOnly value={linkUrl} onFocus={(event) => event.target.select()} />
            <div className={styles.choice}>
              <Button look="primary" onClick={() => void copy()}>
                Copy the link
              </Button>
              {'share' in navigator && <Button onClick={() => void share()}>Share…</Button>}
            </div>
          </>
        )}
        {invite.isPending && <p>Making a link…</p>}
        {linkUrl && can.uninvite && (
          <Button look="quiet" className={styles.leave} busy={uninvite.isPending} onClick={takeBack}>
            Take the link back
          </Button>
        )}
      </Sheet>
    </>
  );
}
