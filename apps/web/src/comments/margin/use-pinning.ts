import type { Answer } from '@debrief/contract';
import { useState } from 'react';
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

  const begin = (passage: Passage) => {
    if (passage.end - passage.start > longest) return notify('Choose fewer words: a comment is about a passage.');
    getSelection()?.removeAllRanges();
    unsent.pinTo(passage);
    setChoosing(false);
    setWriting(true);
  };
  const cancel = () => {
    const { words } = unsent;
    setWriting(false);
    unsent.clear();
    if (!words.body.trim()) return;
    const undo = () => {
      unsent.write(words);
      setWriting(true);
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
    choose: () => (selected && !writing ? begin(selected) : setChoosing(true)),
    leave: () => setChoosing(false),
    sent: () => {
      setWriting(false);
      unsent.clear();
    },
  };
}
