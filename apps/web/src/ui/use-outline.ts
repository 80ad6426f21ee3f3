import { useEffect, useState } from 'react';

export interface OutlineEntry {
  id: string;
  label: string;
  /** A part of the page, and no row within one. */
  isPart: boolean;
}

/** What one reads begins at this share of the window's height. */
const reading = 0.4;

/**
 * The outline of the page: everything that names itself by `data-outline` and has an id, in the order it stands in, and the id of
 * what one reads now. It is read from the page, for what stands there changes with each order, each "Show more" and each reader.
 */
export function useOutline(): { entries: readonly OutlineEntry[]; current: string | null } {
  const [entries, setEntries] = useState<readonly OutlineEntry[]>([]);
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const root = document.querySelector('main') ?? document.body;
    const marked = () => [...root.querySelectorAll<HTMLElement>('[data-outline][id]')];
    const look = () => setCurrent(currentOf(marked()));
    const read = () => {
      const found = marked().map(({ id, dataset, tagName }) => ({
        id,
        label: dataset['outline'] ?? '',
        isPart: tagName !== 'LI',
      }));
      setEntries((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
      look();
    };
    read();
    const changes = new MutationObserver(read);
    changes.observe(root, { childList: true, subtree: true });
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      changes.disconnect();
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, []);
  return { entries, current };
}

/** The last that has begun by the height one reads at; at the foot of the page the last of all. */
function currentOf(marked: readonly HTMLElement[]): string | null {
  const isAtFoot = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  if (isAtFoot) return marked.at(-1)?.id ?? null;
  return marked.findLast((each) => each.getBoundingClientRect().top <= innerHeight * reading)?.id ?? null;
}

/** Brings a part into sight, and the keyboard with it. */
export function goToPart(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  part.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
  if (part.tabIndex < 0) part.tabIndex = -1;
  part.focus({ preventScroll: true });
}
