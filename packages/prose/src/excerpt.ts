import type { Nodes } from 'hast';
import { plainParagraphs } from './plain-paragraphs.ts';
import { safeTree } from './safe-tree.ts';

const skipped = /^(?:h[1-6]|pre|hr)$/;
const blocks = /^(?:h[1-6]|p|li|pre|blockquote|tr|th|td|br)$/;

/**
 * One line that says how a text begins: its paragraphs, lists and tables as plain words, without headings and code blocks
 * (a text made of nothing else gives those), white space collapsed.
 *
 * At most `maxLength` UTF-16 units (default 240, at least 1), the `…` of a cut text included; cut between words, inside a
 * word only where the word alone fills half of the line, and never inside a character as a reader sees it.
 */
export function excerpt(markdown: string, maxLength = 240): string {
  const line = wholeLine(markdown);
  return line.length <= maxLength ? line : `${cut(line, Math.max(0, maxLength - 1))}…`;
}

function wholeLine(markdown: string): string {
  const words = plainParagraphs(markdown);
  if (words) return words.join(' ').replace(/\s+/g, ' ');
  const tree = safeTree(markdown);
  return oneLine(tree, false) || oneLine(tree, true);
}

function oneLine(tree: Nodes, all: boolean): string {
  const parts: string[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'text') parts.push(node.value);
    if (!('children' in node)) return;
    const name = node.type === 'element' ? node.tagName : '';
    if (!all && skipped.test(name)) return;
    if (blocks.test(name)) parts.push(' ');
    for (const child of node.children) collect(child);
    if (blocks.test(name)) parts.push(' ');
  };
  collect(tree);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function cut(line: string, room: number): string {
  const atSpace = line.slice(0, room + 1).search(/[\s]\S*$/);
  const words = atSpace > room / 2 ? line.slice(0, atSpace) : wholeCharacters(line, room);
  return words.replace(/[\s,;:–—-]+$/u, '');
}

function wholeCharacters(line: string, room: number): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(line.slice(0, room + 64))) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  return line.slice(0, end);
}
