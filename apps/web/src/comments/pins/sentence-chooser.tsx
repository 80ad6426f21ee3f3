import { sentences as sentencesOf } from '@debrief/prose/sentence-ranges';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../ui/button.tsx';
import { belowPassage } from './below-passage.ts';
import { usePainted } from './pin-highlights.ts';
import styles from './pins.module.css';
import { firstInSight, offsetAtPoint, showRange } from './point-in-text.ts';
import { type Choice, chosenPassage, sentenceAt, stepChoice } from './sentence-choice.ts';
import type { Passage, TextIndex } from './text-index.ts';

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Choosing words without a mouse: sentence by sentence with the arrow keys or by a tap, more of them with Shift. */
export function SentenceChooser({
  index,
  text,
  onPin,
  onWhole,
  onLeave,
}: {
  index: TextIndex;
  text: HTMLElement;
  onPin: (passage: Passage) => void;
  onWhole: () => void;
  onLeave: () => void;
}) {
  const sentences = useMemo(() => sentencesOf(index.text), [index]);
  const [choice, setChoice] = useState<Choice>(() => {
    const first = firstInSight(index, sentences);
    return { from: first, to: first };
  });
  const passage = useMemo(() => chosenPassage(sentences, choice), [sentences, choice]);
  const ranges = useMemo(() => {
    const range = passage && index.rangeOf(passage);
    return range ? [range] : [];
  }, [index, passage]);
  usePainted('pin-chosen', ranges);
  useEffect(() => {
    if (ranges[0]) showRange(ranges[0]);
  }, [ranges]);

  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    first.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  const choose = useEffectEvent((event: MouseEvent) => {
    if ((event.target as Element).closest('a, button') || !getSelection()?.isCollapsed) return;
    const offset = offsetAtPoint(text, event);
    if (offset === null) return;
    const to = sentenceAt(sentences, offset);
    setChoice((before) => ({ from: event.shiftKey ? before.from : to, to }));
  });
  useEffect(() => {
    const tap = (event: MouseEvent) => choose(event);
    text.addEventListener('click', tap);
    return () => text.removeEventListener('click', tap);
  }, [text]);

  const step = (by: 1 | -1, extend = false) => setChoice((before) => stepChoice(before, by, extend, sentences.length));
  const keys = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (by) step(by, event.shiftKey);
    else if (event.key === 'Escape') onLeave();
    else if (event.key === 'c' && passage) onPin(passage);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (!passage) return null;
  const several = choice.from !== choice.to;
  return createPortal(
    // biome-ignore lint/a11y/useSemanticElements: buttons that belong together are no fieldset
    <div
      role="group"
      aria-label="Choose a sentence"
      className={styles.chooser}
      style={belowPassage(index, text, passage, 620)}
      onKeyDown={keys}
    >
      <p className="visually-hidden" role="status">
        {index.text.slice(passage.start, passage.end)}
      </p>
      <div className={styles.row}>
        <button type="button" className={styles.step} aria-label="The sentence before" onClick={() => step(-1)}>
          <IconChevronUp size={20} stroke={1.75} aria-hidden />
        </button>
        <button type="button" className={styles.step} aria-label="The next sentence" onClick={() => step(1)}>
          <IconChevronDown size={20} stroke={1.75} aria-hidden />
        </button>
        <Button ref={first} look="primary" size="small" onClick={() => onPin(passage)}>
          {several ? 'Comment on these sentences' : 'Comment on this sentence'}
        </Button>
        <Button look="quiet" size="small" onClick={onWhole}>
          On the whole answer
        </Button>
        <Button look="quiet" size="small" onClick={onLeave}>
          Cancel
        </Button>
      </div>
      <p className={styles.keys}>Arrow keys go by sentence, Shift takes more, Escape leaves.</p>
    </div>,
    text,
  );
}
