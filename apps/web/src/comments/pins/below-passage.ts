import type { Passage, TextIndex } from './text-index.ts';

const wide = '(min-width: 1100px)';

/** Where something floats just under the last of these words; nothing on a narrow screen, where it stands at the foot. `needs` is what it needs of the text's. */
export function belowPassage(index: TextIndex, text: HTMLElement, passage: Passage, needs: number) {
  const last = [...(index.rangeOf(passage)?.getClientRects() ?? [])].filter(({ width }) => width > 0).at(-1);
  if (!last || !matchMedia(wide).matches) return undefined;
  const corner = text.getBoundingClientRect();
  return {
    top: last.bottom - corner.top + 8,
    left: Math.max(0, Math.min(last.left - corner.left, corner.width - needs)),
  };
}
