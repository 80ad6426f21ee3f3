import { useLayoutEffect, useMemo, useState } from 'react';
import type { Passage, TextIndex } from './text-index.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Pinned {
  id: string;
  passage: Passage;
}
/** Where the words of each note stand, in pixels from the corner of the text, line by line. */
export type WordRects = ReadonlyMap<string, readonly Box[]>;

/** Measures in one go, without a change in between: one layout for any number of notes. */
function measure(index: TextIndex, text: HTMLElement, pinned: readonly Pinned[]): WordRects {
  const { left, top } = text.getBoundingClientRect();
  return new Map(
    pinned.map(({ id, passage }) => [
      id,
      [...(index.rangeOf(passage)?.getClientRects() ?? [])]
        .filter(({ width }) => width > 0)
        .map((box) => ({
          left: box.left - left,
          top: box.top - top,
          right: box.right - left,
          bottom: box.bottom - top,
        })),
    ]),
  );
}

/** The places of the words, measured again when the text changes its size or its typeface arrives. */
export function useWordRects(index: TextIndex | null, text: HTMLElement, pinned: readonly Pinned[]): WordRects {
  const nothing = useMemo<WordRects>(() => new Map(), []);
  const [rects, setRects] = useState(nothing);
  useLayoutEffect(() => {
    if (!index) return;
    let ours = true;
    const again = () => ours && setRects(measure(index, text, pinned));
    again();
    const sizes = new ResizeObserver(again);
    sizes.observe(text);
    document.fonts?.ready.then(again);
    return () => {
      ours = false;
      sizes.disconnect();
    };
  }, [index, text, pinned]);
  return rects;
}

/** The notes whose words are under a point, the shortest passage first. */
export function notesAt(rects: WordRects, text: HTMLElement, { clientX, clientY }: MouseEvent): string[] {
  const { left, top } = text.getBoundingClientRect();
  const [x, y] = [clientX - left, clientY - top];
  const size = (boxes: readonly Box[]) => boxes.reduce((sum, box) => sum + box.right - box.left, 0);
  return [...rects]
    .filter(([, boxes]) =>
      boxes.some((box) => x >= box.left && x <= box.right && y >= box.top - 2 && y <= box.bottom + 2),
    )
    .sort(([, a], [, b]) => size(a) - size(b))
    .map(([id]) => id);
}
