import { useEffect, useState } from 'react';
import type { Passage, TextIndex } from './text-index.ts';

/** What is selected of the text by mouse or touch, once the hand has settled; null while nothing is. */
export function useSelectedPassage(index: TextIndex | null): Passage | null {
  const [selected, setSelected] = useState<Passage | null>(null);
  useEffect(() => {
    if (!index) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    const look = () => {
      const selection = getSelection();
      const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      setSelected((before) => {
        const now = range && index.passageOf(range);
        return now && before && now.start === before.start && now.end === before.end ? before : now;
      });
    };
    const soon = () => {
      clearTimeout(timer);
      if (!pressed) timer = setTimeout(look, 150);
    };
    const press = (event: PointerEvent) => {
      pressed = event.pointerType === 'mouse';
    };
    const release = () => {
      pressed = false;
      soon();
    };
    document.addEventListener('selectionchange', soon);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
    };
  }, [index]);
  return selected;
}
