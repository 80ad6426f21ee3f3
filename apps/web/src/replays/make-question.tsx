import type { ReplayContent } from '@debrief/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { urls } from '../app/urls.ts';
import { isBlank } from '../drafts/draft-content.ts';
import { draftOnServer, draftsQuery, newQuestionKey } from '../drafts/drafts.cache.ts';
import { dropLocalDraft, plantLocalDraft, readLocalDraft } from '../drafts/local-drafts.ts';
import { draftOwner, useViewer } from '../platform/session.ts';
import { emptyQuestionDraft, type QuestionDraft } from '../questions/question-draft.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { namesToldIn, questionFromReplay } from './question-from-replay.ts';
import type { Asked } from './replay-draft.ts';
import styles from './replay-form.module.css';

/** Takes a question out of a replay into the composer, which shows similar ones first; says what changes by that. */
export function MakeQuestion({ replay, asked }: { replay: ReplayContent; asked: Asked }) {
  const [open, setOpen] = useState(false);
  const [isTaken, setTaken] = useState(false);
  const [busy, setBusy] = useState(false);
  const owner = draftOwner(useViewer());
  const client = useQueryClient();
  const router = useRouter();
  const names = namesToldIn(`${asked.asked} ${asked.said}`, replay.interviewers);

  /** Whether another question is being written already, here or on another device; a draft without words makes room. */
  const isWriting = async () => {
    const here = readLocalDraft<QuestionDraft>(owner, newQuestionKey);
    if (here && !isBlank(here.content, emptyQuestionDraft)) return true;
    dropLocalDraft(owner, newQuestionKey);
    const { items } = await client.fetchQuery({ ...draftsQuery(), staleTime: 0 });
    const there = items.find(({ key }) => key === newQuestionKey);
    if (!there) return false;
    if (!isBlank(there.content, emptyQuestionDraft)) return true;
    await draftOnServer(newQuestionKey).drop();
    return false;
  };
  const take = async () => {
    setBusy(true);
    // Without a network nothing is known of other devices; the composer keeps both texts then.
    const writing = await isWriting().catch(() => false);
    setBusy(false);
    if (writing) return setTaken(true);
    plantLocalDraft(owner, newQuestionKey, questionFromReplay(replay, asked));
    router.history.push(urls.write());
  };
  return (
    <>
      <Button
        look="quiet"
        size="small"
        onClick={() => {
          setTaken(false);
          setOpen(true);
        }}
      >
        Make this a question
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Make this a question?">
        <div className={styles.sheet}>
          {isTaken ? (
            <>
              <p>You are writing another question already. Publish it or throw it away first; this one waits here.</p>
              <ButtonLink look="primary" href={urls.write()}>
                Go to that question
              </ButtonLink>
            </>
          ) : (
            <>
              <p>
                It is copied into the composer with what you said, the company and the month. Similar questions are
                shown first, and nobody sees it until you publish. There it is a draft like any other: not encrypted any
                more.
              </p>
              {names.length > 0 && (
                <p className={styles.names}>
                  It names {names.map((name) => `“${name}”`).join(', ')}, who interviewed you. Take that out before you
                  publish.
                </p>
              )}
              <Button look="primary" busy={busy} onClick={() => void take()}>
                Take it to the composer
              </Button>
            </>
          )}
        </div>
      </Sheet>
    </>
  );
}
