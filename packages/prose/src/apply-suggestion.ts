import { normaliseMarkdown } from './parse-markdown.ts';
import { plainText } from './plain-text.ts';
import { sourceMap } from './source-map.ts';

/**
 * Puts suggested words into an answer: the Markdown with the passage from `start` to `end` of its plain text (`plainText`,
 * UTF-16 units, end exclusive) replaced. Signs that Markdown would read are escaped where they must be; markup wholly inside
 * the passage goes with it; line ends and everything around stay as typed.
 *
 * Gives null when the passage cannot be replaced cleanly (it begins between two blocks, or half of a link or cell would be
 * left): the plain text of what is given is always the old one with exactly this passage replaced. Never throws.
 */
export function applySuggestion(
  markdown: string,
  { start, end }: { start: number; end: number },
  replacement: string,
): string | null {
  const source = normaliseMarkdown(markdown);
  const before = plainText(source);
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= before.length))
    return null;
  const words = normaliseMarkdown(replacement);
  const wanted = before.slice(0, start) + words + before.slice(end);

  const stretches = sourceMap(source);
  const first = stretches.findIndex((stretch) => start >= stretch.start && start < stretch.end);
  const last = stretches.findIndex((stretch) => end > stretch.start && end <= stretch.end);
  const [head, tail] = [stretches[first], stretches[last]];
  if (!head || !tail) return null;

  // Markup that begins or ends exactly with the passage stays around the new words, or goes where only half would be left.
  const from = [head.at[start - head.start]!];
  const to = [tail.at[end - tail.start]!];
  if (start === head.start) from.push(stretches[first - 1]?.at.at(-1) ?? 0);
  if (end === tail.end) to.push(stretches[last + 1]?.at[0] ?? source.length);
  const back = lineEndsOf(markdown);
  for (const cutTo of to)
    for (const cutFrom of from)
      for (const text of [words, escaped(words)]) {
        const made = source.slice(0, cutFrom) + text + source.slice(cutTo);
        if (plainText(made) !== wanted) continue;
        return markdown.slice(0, back(cutFrom)) + text + markdown.slice(back(cutTo));
      }
  return null;
}

const escaped = (words: string) => words.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** From an offset in the text with `\n` alone to the one in the text as typed. */
function lineEndsOf(markdown: string): (offset: number) => number {
  const pairs = [...markdown.matchAll(/\r\n/g)].map(({ index }, n) => index - n);
  return (offset) => offset + pairs.filter((at) => at < offset).length;
}
