import { createPortal } from 'react-dom';
import { Button } from '../../ui/button.tsx';
import { belowPassage } from './below-passage.ts';
import styles from './pins.module.css';
import type { Passage, TextIndex } from './text-index.ts';

/** "Comment on this" beside the selected words; on a phone at the foot, where the thumb is and the browser's own menu is not. */
export function PinStarter({
  index,
  text,
  passage,
  onPin,
}: {
  index: TextIndex;
  text: HTMLElement;
  passage: Passage;
  onPin: (passage: Passage) => void;
}) {
  return createPortal(
    <div
      className={styles.starter}
      style={belowPassage(index, text, passage, 180)}
      // The selection stays while one presses.
      onPointerDown={(event) => event.preventDefault()}
    >
      <p className={styles.quote}>“{index.text.slice(passage.start, passage.end)}”</p>
      <Button look="primary" size="small" onClick={() => onPin(passage)}>
        Comment on this
      </Button>
    </div>,
    text,
  );
}
