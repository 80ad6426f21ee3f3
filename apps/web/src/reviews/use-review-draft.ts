import type { Review } from '@debrief/contract';
import { createAnchor } from '@debrief/prose/anchor';
import { useMemo, useState } from 'react';
import { textOfVersion } from '../answers/answers.cache.ts';
import type { Passage, TextIndex } from '../comments/pins/text-index.ts';
import { reviewKey } from '../drafts/drafts.cache.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { notify } from '../platform/notices.ts';
import { carriedOver, longReviewFields, type ReviewDraft, type ReviewPin, startOfReview } from './review-draft.ts';

const longest = 4_000;

/** The feedback being written on one answer: kept until it was sent, whatever becomes of the page, the turn or the version. */
export function useReviewDraft(
  { id, revision }: { id: string; revision: number },
  { sent, onTyping }: { sent?: Review | undefined; onTyping?: (() => void) | undefined } = {},
) {
  const empty = useMemo(() => startOfReview(sent), [sent]);
  const draft = useDraft<ReviewDraft>(reviewKey(id), empty, longReviewFields);
  const { content } = draft;
  const [open, setOpen] = useState<string | null>(null);
  const isBegun = !!(content.strength.trim() || content.change.trim() || content.pins.length);

  const write = (change: Partial<ReviewDraft>) => {
    onTyping?.();
    draft.write({ revision: isBegun && content.revision ? content.revision : revision, ...change });
  };
  const pin = (index: TextIndex, passage: Passage) => {
    if (passage.end - passage.start > longest) return notify('Choose fewer words: a comment is about a passage.');
    const made = { id: crypto.randomUUID(), anchor: createAnchor(index.text, passage), body: '', suggestion: null };
    write({ pins: [...content.pins, { ...made, criterion: '' }] });
    setOpen(made.id);
  };
  const removePin = (gone: ReviewPin) => {
    const before = content.pins;
    write({ pins: before.filter(({ id: each }) => each !== gone.id) });
    setOpen(null);
    if (gone.body.trim()) notify('Your comment is gone.', { label: 'Undo', run: () => write({ pins: before }) });
  };
  return {
    ...draft,
    write,
    isBegun,
    /** The version it was begun on, where that is no longer the newest. */
    begunOn: isBegun && content.revision > 0 && content.revision < revision ? content.revision : null,
    /** Takes it along to the newest version, of which this is the text. */
    goOnWith: async (text: string) => {
      // Out of reach, less is found again.
      const oldText = await textOfVersion(id, content.revision).catch(() => undefined);
      draft.write(carriedOver(draft.keeper.view().content, revision, text, oldText));
    },
    pin,
    writePin: (pinId: string, change: Partial<ReviewPin>) =>
      write({ pins: content.pins.map((each) => (each.id === pinId ? { ...each, ...change } : each)) }),
    removePin,
    open,
    setOpen,
  };
}
