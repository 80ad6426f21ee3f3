import { useLayoutEffect, useMemo, useState } from 'react';
import { usePainted } from '../comments/pins/pin-highlights.ts';
import { PinStarter } from '../comments/pins/pin-starter.tsx';
import { PinnedText } from '../comments/pins/pinned-text.tsx';
import { SentenceChooser } from '../comments/pins/sentence-chooser.tsx';
import { indexText, type Passage, type TextIndex } from '../comments/pins/text-index.ts';
import { useSelectedPassage } from '../comments/pins/use-selected-passage.ts';
import type { ReviewPin } from './review-draft.ts';

/** The answer one gives feedback on; words of it can be chosen by mouse, touch and keyboard. */
export function ReviewText({
  html,
  pins,
  open,
  choosing,
  onIndex,
  onPin,
  onLeave,
}: {
  html: string;
  pins: readonly ReviewPin[];
  open: string | null;
  choosing: boolean;
  onIndex: (index: TextIndex) => void;
  onPin: (passage: Passage) => void;
  onLeave: (wholeAnswer: boolean) => void;
}) {
  const [text, setText] = useState<HTMLElement | null>(null);
  const [index, setIndex] = useState<TextIndex | null>(null);
  // The html is what the index was made from.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => {
    if (!text) return;
    const made = indexText(text.firstElementChild as HTMLElement);
    setIndex(made);
    onIndex(made);
  }, [text, html]);

  const selected = useSelectedPassage(index);
  const ranges = useMemo(() => rangesOf(index, pins), [index, pins]);
  const opened = useMemo(() => rangesOf(index, pins, open), [index, pins, open]);
  usePainted('pin', ranges);
  usePainted('pin-active', opened);
  const pin = (passage: Passage) => {
    getSelection()?.removeAllRanges();
    onPin(passage);
  };
  return (
    <>
      <PinnedText ref={setText} html={html} />
      {text && index && selected && !choosing && <PinStarter {...{ index, text }} passage={selected} onPin={pin} />}
      {text && index && choosing && (
        <SentenceChooser
          {...{ index, text }}
          onPin={pin}
          onWhole={() => onLeave(true)}
          onLeave={() => onLeave(false)}
        />
      )}
    </>
  );
}

function rangesOf(index: TextIndex | null, pins: readonly ReviewPin[], only?: string | null): Range[] {
  if (!index) return [];
  return pins
    .filter(({ id }) => only === undefined || id === only)
    .flatMap(({ anchor }) => index.rangeOf({ start: anchor.start, end: anchor.start + anchor.exact.length }) ?? []);
}
