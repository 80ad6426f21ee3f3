import { useEffect, useEffectEvent } from 'react';
import { notesAt, type WordRects } from '../pins/word-rects.ts';

/** What the pointer does to noted words: over them says which note is theirs, a press opens it, one more the next of several. */
export function useWordPointing(
  text: HTMLElement,
  rects: WordRects,
  {
    active,
    off,
    onHot,
    onActive,
  }: {
    active: string | null;
    /** While words are being chosen a press means something else. */
    off: boolean;
    onHot: (id: string | null) => void;
    onActive: (id: string | null) => void;
  },
) {
  const press = useEffectEvent((event: MouseEvent) => {
    if (off || (event.target as Element).closest('a, button') || getSelection()?.isCollapsed === false) return;
    const found = notesAt(rects, text, event);
    onActive(found[(found.indexOf(active ?? '') + 1) % found.length] ?? null);
  });
  const point = useEffectEvent((event: MouseEvent) => {
    const [found = null] = off ? [] : notesAt(rects, text, event);
    text.style.cursor = found ? 'pointer' : '';
    onHot(found);
  });
  useEffect(() => {
    let frame = 0;
    const move = (event: PointerEvent) => {
      cancelAnimationFrame(frame);
      if (event.pointerType === 'mouse') frame = requestAnimationFrame(() => point(event));
    };
    const leave = () => {
      cancelAnimationFrame(frame);
      onHot(null);
    };
    const click = (event: MouseEvent) => press(event);
    text.addEventListener('pointermove', move);
    text.addEventListener('pointerleave', leave);
    text.addEventListener('click', click);
    return () => {
      cancelAnimationFrame(frame);
      text.style.cursor = '';
      text.removeEventListener('pointermove', move);
      text.removeEventListener('pointerleave', leave);
      text.removeEventListener('click', click);
    };
  }, [text, onHot]);
}
