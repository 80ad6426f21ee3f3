import type { Comment } from '@debrief/contract';
import { useLayoutEffect, useMemo, useState } from 'react';
import { Prose } from '../../ui/prose.tsx';
import { usePainted } from './pin-highlights.ts';
import { showRange } from './point-in-text.ts';
import { indexText } from './text-index.ts';

/** A version with the words of one comment marked where they stood. */
export function WordsInVersion({ html, anchor }: { html: string; anchor: Comment['anchor'] }) {
  const [prose, setProse] = useState<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the html is what the range is made from
  const ranges = useMemo(() => {
    if (!prose || !anchor) return [];
    const range = indexText(prose).rangeOf({ start: anchor.start, end: anchor.start + anchor.exact.length });
    return range ? [range] : [];
  }, [prose, html, anchor]);
  usePainted('pin-active', ranges);
  useLayoutEffect(() => {
    if (ranges[0]) showRange(ranges[0]);
  }, [ranges]);
  return <Prose ref={setProse} html={html} />;
}
