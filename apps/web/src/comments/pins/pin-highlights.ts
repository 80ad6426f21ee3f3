import { useEffect } from 'react';

/** Words with an open note, those of the note one looks at, and those one is choosing. */
type Paint = 'pin' | 'pin-active' | 'pin-chosen';
const priority: Record<Paint, number> = { pin: 0, 'pin-active': 1, 'pin-chosen': 2 };

/** Whether the browser can paint words without a change to the DOM. */
export const canHighlight = typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';

/** Paints these ranges, and wipes them when they change or the page goes. */
export function usePainted(paint: Paint, ranges: readonly Range[]) {
  useEffect(() => {
    if (!canHighlight || ranges.length === 0) return;
    const highlight = new Highlight(...ranges);
    highlight.priority = priority[paint];
    CSS.highlights.set(paint, highlight);
    return () => {
      if (CSS.highlights.get(paint) === highlight) CSS.highlights.delete(paint);
    };
  }, [paint, ranges]);
}
