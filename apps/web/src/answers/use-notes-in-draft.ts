import type { Answer, Comment } from '@debrief/contract';
import { useMemo } from 'react';
import type { NextVersion } from '../comments/next-version.ts';
import { notify } from '../platform/notices.ts';
import type { NextVersionDraft } from './next-version-draft.ts';
import { withoutChange, withSuggestion } from './words-in-draft.ts';

/** Taking notes into the version one is writing. */
export function useNotesInDraft({
  version,
  number,
  used,
  read,
  write,
  onShow,
}: {
  version: Answer;
  number: number;
  /** The notes it uses. */
  used: readonly string[];
  /** The draft as it is at this moment: one types on while words are looked for. */
  read: () => NextVersionDraft;
  write: (change: Partial<NextVersionDraft>) => void;
  onShow: (comment: Comment) => void;
}): NextVersion | null {
  return useMemo(
    () => ({
      number,
      used,
      use: async (comment) => {
        const { before, body } = await suggestedIn(version, read, comment);
        const withIt = () => [...new Set([...read().used, comment.id])];
        if (body === null) {
          if (comment.suggestion) notify('Those words are not the same any more. Fit the suggestion in by hand.');
          write({ used: withIt() });
          return onShow(comment);
        }
        write({ body, used: withIt() });
        const undo = () => {
          const now = withoutChange(before, body, read().body);
          if (now === null) return notify('You have changed these words since. They stay as they are.');
          write({ body: now, used: read().used.filter((id) => id !== comment.id) });
        };
        notify('The words are in your text.', { label: 'Undo', run: undo });
      },
      leaveOut: (commentId) => write({ used: read().used.filter((id) => id !== commentId) }),
    }),
    [version, number, used, read, write, onShow],
  );
}

/** The text with the suggested words in it, and as it was; looked for anew where somebody typed meanwhile. */
async function suggestedIn(
  version: Answer,
  read: () => NextVersionDraft,
  comment: Comment,
): Promise<{ before: string; body: string | null }> {
  const before = read().body;
  const body = comment.suggestion ? await withSuggestion(version, before, comment) : null;
  return body === null || read().body === before ? { before, body } : suggestedIn(version, read, comment);
}
