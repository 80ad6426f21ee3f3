import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { WordRects } from '../pins/word-rects.ts';
import { layOutMargin } from './margin-layout.ts';

const gap = 20;

/**
 * Stands the notes of a margin beside their words, and again whenever a note or the text changes its size. Each note is an
 * element given to `noteRef(id)`; the margin's first child stands above all of them.
 */
export function useMarginLayout(
  margin: RefObject<HTMLElement | null>,
  text: HTMLElement,
  { rects, active, order }: { rects: WordRects; active: string | null; order: readonly string[] },
) {
  const notes = useRef(new Map<string, HTMLElement>());
  const refs = useRef(new Map<string, (note: HTMLElement | null) => void>());
  useLayoutEffect(() => {
    const root = margin.current;
    if (!root) return;
    const layOut = () => {
      const above = text.getBoundingClientRect().top - root.getBoundingClientRect().top;
      const head = (root.firstElementChild as HTMLElement | null)?.offsetHeight ?? 0;
      const wanted = order.flatMap((id) => {
        const note = notes.current.get(id);
        return note ? [{ id, top: above + (rects.get(id)?.[0]?.top ?? 0), height: note.offsetHeight }] : [];
      });
      const { tops, end } = layOutMargin(wanted, { active, gap, floor: head && head + gap });
      for (const [id, top] of tops) notes.current.get(id)!.style.transform = `translateY(${Math.round(top)}px)`;
      root.style.minHeight = `${Math.ceil(end)}px`;
    };
    layOut();
    const sizes = new ResizeObserver(layOut);
    for (const note of notes.current.values()) sizes.observe(note);
    if (text.parentElement) sizes.observe(text.parentElement);
    // The first places are taken at once, later ones are moved to.
    const settled = requestAnimationFrame(() => root.setAttribute('data-settled', ''));
    return () => {
      cancelAnimationFrame(settled);
      sizes.disconnect();
    };
  }, [margin, text, rects, active, order]);

  return (id: string) => {
    const known = refs.current.get(id);
    if (known) return known;
    const ref = (note: HTMLElement | null) => {
      if (note) notes.current.set(id, note);
      else notes.current.delete(id);
    };
    refs.current.set(id, ref);
    return ref;
  };
}
