import type { Answer } from '@debrief/contract';
import { useRef, useState } from 'react';
import { notify } from '../../platform/notices.ts';
import type { Passage, TextIndex } from '../pins/text-index.ts';
import { useUnsentPin } from '../pins/unsent-pin.ts';
import { useSelectedPassage } from '../pins/use-selected-passage.ts';

const longest = 4_000;

/** From words one has chosen to a comment about them: what is selected, being chosen or being written about. */
export function usePinning({ id, revision }: Pick<Answer, 'id' | 'revision'>, index: TextIndex | null) {
  const selected = useSelectedPassage(index);
  const unsent = useUnsentPin(id, revision, index);
  const [choosing, setChoosing] = useState(false);
  // What was being written before a reload or signing in is opened again.
  const [writing, setWriting] = useState(unsent.words.anchor !== null);

  // Read as things happen, not as they were drawn: a press may come between an answer and the next frame.
  const now = useRef({ sending: false, open: writing });
  const show = (open: boolean) => {
    now.current.open = open;
    setWriting(open);
  };
  const isFree = () => {
    if (now.current.sending) notify('Your last comment is still being sent. Try again in a moment.');
    return !now.current.sending;
  };

  const begin = (passage: Passage) => {
    if (!isFree()) return;
    if (passage.end - passage.start > longest) return notify('Choose fewer words: a comment is about a passage.');
    getSelection()?.removeAllRanges();
    unsent.pinTo(passage);
    setChoosing(false);
    show(true);
  };
  const cancel = () => {
    if (!now.current.open) return;
    show(false);
    // What is on its way is not called back; its words stay until it is known what became of it.
    if (now.current.sending) return notify('Your comment is being sent.');
    const { words } = unsent;
    unsent.clear();
    if (!words.body.trim()) return;
    const undo = () => {
      unsent.write(words);
      show(true);
    };
    notify('Your comment was not sent.', { label: 'Write on', run: undo });
  };
  return {
    ...unsent,
    selected: writing || choosing ? null : selected,
    writing,
    choosing,
    begin,
    cancel,
    choose: () => {
      if (selected && !writing) begin(selected);
      else if (isFree()) setChoosing(true);
    },
    leave: () => setChoosing(false),
    sending: () => {
      now.current.sending = true;
    },
    sent: () => {
      now.current.sending = false;
      show(false);
      unsent.clear();
    },
    /** It did not arrive; who closed the form meanwhile is told, and can go on. */
    failed: () => {
      now.current.sending = false;
      if (now.current.open) return;
      notify('Your comment was not sent.', { label: 'Write on', run: () => show(true) });
    },
  };
}
