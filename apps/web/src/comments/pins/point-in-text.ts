import type { Passage, TextIndex } from './text-index.ts';

const underTheTop = 76;
const overTheFoot = 220;

/** The offset of the character under a point of the text; null beside it. */
export function offsetAtPoint(text: HTMLElement, { clientX, clientY }: MouseEvent): number | null {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  const range = caret ? null : document.caretRangeFromPoint?.(clientX, clientY);
  const [node, offset] = caret
    ? [caret.offsetNode, caret.offset]
    : range
      ? [range.startContainer, range.startOffset]
      : [null, 0];
  const prose = text.firstElementChild as HTMLElement | null;
  if (!node || !prose?.contains(node)) return null;
  const upTo = document.createRange();
  upTo.setStart(prose, 0);
  upTo.setEnd(node, offset);
  return upTo.toString().length;
}

/** The number of the first passage one can see now; the first of all where none is in sight. */
export function firstInSight(index: TextIndex, passages: readonly Passage[]): number {
  const found = passages.findIndex((passage) => {
    const box = index.rangeOf(passage)?.getBoundingClientRect();
    return box && box.top >= underTheTop && box.bottom <= innerHeight;
  });
  return Math.max(0, found);
}

/** Brings words into the part of the screen that nothing covers, when they are not there. */
export function showRange(range: Range) {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= underTheTop && bottom <= innerHeight - overTheFoot) return;
  scrollBy({ top: top - Math.max(underTheTop + 24, innerHeight * 0.25), behavior: 'smooth' });
}
