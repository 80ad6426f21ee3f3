import type { Answer } from '@debrief/contract';
import { useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { changeNextVersion, type NextVersionDraft, usedInDraft } from '../../answers/next-version-draft.ts';
import { withoutChange, withSuggestion } from '../../answers/words-in-draft.ts';
import { urls } from '../../app/urls.ts';
import { notify } from '../../platform/notices.ts';
import { draftOwner, useViewer } from '../../platform/session.ts';
import type { NextVersion } from '../next-version.ts';

/** Taking notes into the next version while one reads: the author's alone. */
export function useNotesForNextVersion(answer: Answer): NextVersion | null {
  const router = useRouter();
  const owner = draftOwner(useViewer());
  const [used, setUsed] = useState(() => usedInDraft(owner, answer.id));
  const number = answer.revision + 1;

  return useMemo(() => {
    if (!answer.mine || !answer.can.revise) return null;
    const open = (noteId?: string) => router.history.push(urls.editAnswer(answer.id, noteId));
    const toEditor = { label: `Write version ${number}`, run: () => open() };
    const change = async (wanted: (draft: NextVersionDraft) => Promise<Partial<NextVersionDraft> | null>) => {
      const { undecided, draft } = await changeNextVersion(answer, owner, wanted);
      if (undecided)
        notify('Another device wrote on this version too. Choose first which text it should be.', toEditor);
      if (draft) setUsed(draft.used);
      return { undecided, draft };
    };
    return {
      number,
      used,
      use: async (comment) => {
        let before: NextVersionDraft | undefined;
        const { undecided, draft } = await change(async (now) => {
          before = now;
          const usedNow = [...new Set([...now.used, comment.id])];
          if (!comment.suggestion) return { used: usedNow };
          const body = await withSuggestion(answer, now.body, comment);
          return body === null ? null : { body, used: usedNow };
        });
        if (undecided) return;
        if (!draft)
          return notify('Those words are not the same any more. Fit the suggestion in by hand.', {
            label: `Write version ${number}`,
            run: () => open(comment.id),
          });
        if (!comment.suggestion) return open(comment.id);
        const { body } = draft;
        const undo = async () => {
          const undone = await change(async (now) => {
            const was = withoutChange(before!.body, body, now.body);
            return was === null ? null : { body: was, used: now.used.filter((id) => id !== comment.id) };
          });
          if (!undone.undecided && !undone.draft) notify('You have changed these words since. They stay as they are.');
        };
        notify(`The words are in your version ${number}.`, { label: 'Undo', run: () => void undo() });
      },
      leaveOut: (commentId) => void change(async (now) => ({ used: now.used.filter((id) => id !== commentId) })),
    };
  }, [answer, owner, used, number, router]);
}
