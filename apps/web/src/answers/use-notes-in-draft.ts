import type { Answer, Comment } from '@debrief/contract';
import { useMemo } from 'react';
import type { NextVersion } from '../comments/next-version.ts';
import { notify } from '../platform/notices.ts';
import type { NextVersionDraft } from './next-version-draft.ts';
import { withSuggestion } from './words-in-draft.ts';

/** Taking notes into the version one is writing. */
export function useNotesInDraft({
  version,
  number,
  content,
  write,
  onShow,
}: {
  version: Answer;
  number: number;
  content: NextVersionDraft;
  write: (change: Partial<NextVersionDraft>) => void;
  onShow: (comment: Comment) => void;
}): NextVersion | null {
  return useMemo(
    () => ({
      number,
      used: content.used,
      use: async (comment) => {
        const used = [...new Set([...content.used, comment.id])];
        const body = comment.suggestion ? await withSuggestion(version, content.body, comment) : null;
        if (body !== null) {
          const before = { body: content.body, used: content.used };
          write({ body, used });
          return notify('The words are in your text.', { label: 'Undo', run: () => write(before) });
        }
        if (comment.suggestion) notify('Those words are not the same any more. Fit the suggestion in by hand.');
        write({ used });
        onShow(comment);
      },
      leaveOut: (commentId) => write({ used: content.used.filter((id) => id !== commentId) }),
    }),
    [version, number, content, write, onShow],
  );
}
