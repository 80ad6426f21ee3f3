import { sourceMap } from './source-map.ts';

/**
 * Where a passage of the plain text (`plainText`, UTF-16 units, end exclusive) stands in its Markdown, from its first to
 * its last character, without the marks around them. `markdown` has `\n` as line ends, as a text field gives it. Null
 * where nothing of the passage was written by hand or it lies outside of the text.
 */
export function sourceRange(
  markdown: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } | null {
  const inside = sourceMap(markdown).filter((stretch) => stretch.start < end && stretch.end > start);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  const from = first.at[Math.max(0, start - first.start)]!;
  const to = last.at[Math.min(last.end, end) - last.start]!;
  return to > from ? { start: from, end: to } : null;
}
