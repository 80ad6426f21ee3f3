import { toString as textOf } from 'mdast-util-to-string';
import { normaliseMarkdown, parseMarkdown } from './parse-markdown.ts';
import { softenTree } from './soften-tree.ts';

/** A heading with what follows it up to the next one; `heading: null`, `level: 0` is what stands before the first. */
export interface Section {
  heading: string | null;
  level: number;
  body: string;
}

/**
 * Cuts a text at its headings (`#` or underlined, of any level; not those inside quotes, lists or code).
 *
 * `body` is the Markdown of the section with its own heading's line, so all bodies joined are the text, character for
 * character; `sectionContent` leaves the heading's line out. `heading` is its words without markup, `level` 1-6 as
 * typed. Blank lines before the first heading belong to its section. An empty text has no sections. Never throws.
 */
export function sections(markdown: string): Section[] {
  if (markdown === '') return [];
  const tree = parseMarkdown(normaliseMarkdown(markdown));
  const starts = lineStarts(markdown);
  const found = tree.children.flatMap((node) => {
    const line = node.position?.start.line;
    if (node.type !== 'heading' || line === undefined) return [];
    const level: number = node.depth;
    return [{ node, level, start: starts[line - 1] ?? 0 }];
  });
  softenTree(tree);

  const cuts: { heading: string | null; level: number; start: number }[] = found.map(({ node, level, start }) => ({
    heading: textOf(node).replace(/\s+/g, ' ').trim(),
    level,
    start,
  }));
  const first = cuts[0];
  if (first && markdown.slice(0, first.start).trim() === '') first.start = 0;
  else cuts.unshift({ heading: null, level: 0, start: 0 });

  return cuts.map(({ heading, level, start }, index) => ({
    heading,
    level,
    body: markdown.slice(start, cuts[index + 1]?.start),
  }));
}

/** The Markdown of a section without its heading's line or lines. */
export function sectionContent({ heading, body }: Section): string {
  if (heading === null) return body;
  const underlined = /^\s*?(?! {0,3}#{1,6}(?:[ \t\r\n]|$))\S[\s\S]*?(?:\r\n?|\n) {0,3}(?:=+|-+)[ \t]*(?:\r\n?|\n|$)/;
  const hashed = /^\s*#{1,6}[^\r\n]*(?:\r\n?|\n|$)/;
  return body.replace(hashed.test(body) ? hashed : underlined, '');
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineEnd.length);
  return starts;
}
