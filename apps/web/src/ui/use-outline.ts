import { useEffect, useState } from 'react';

export interface OutlineEntry {
  id: string;
  label: string;
  /** A part of the page, and no row within one. */
  isPart: boolean;
}

/** What one reads begins so far below the window's upper edge, in pixels: under the bar, where a jump leads to. */
const reading = 128;
/** What a person does who reads on by themselves. */
const movesOn = ['wheel', 'touchmove', 'keydown'] as const;

/**
 * The outline of the page: everything that names itself by `data-outline` and has an id, in the order it stands in, and the id of
 * what one reads now, or jumped to last. It is read from the page, for what stands there changes with each order, each "Show more" and each reader.
 */
export function useOutline(): {
  entries: readonly OutlineEntry[];
  current: string | null;
  goTo: (id: string) => void;
} {
  const [entries, setEntries] = useState<readonly OutlineEntry[]>([]);
  const [current, setCurrent] = useState<string | null>(null);
  // Near the foot of a page what one jumped to cannot come to the reading line.
  const [chosen, setChosen] = useState<string | null>(null);
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
    const leave = () => setChosen(null);
    for (const event of movesOn) addEventListener(event, leave, { passive: true });
    return () => {
      for (const event of movesOn) removeEventListener(event, leave);
      changes.disconnect();
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, []);
  const goTo = (id: string) => {
    goToPart(id);
    setChosen(id);
  };
  return { entries, current: chosen ?? current, goTo };
}

/** The last that has begun by the height one reads at; at the foot of the page the last of all. */
function currentOf(marked: readonly HTMLElement[]): string | null {
  const isAtFoot = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  if (isAtFoot) return marked.at(-1)?.id ?? null;
  return marked.findLast((each) => each.getBoundingClientRect().top <= reading)?.id ?? null;
}

/** Brings a part into sight, and the keyboard with it. */
function goToPart(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  part.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
  if (part.tabIndex < 0) part.tabIndex = -1;
  part.focus({ preventScroll: true });
}
