import type { Nodes } from 'hast';
import { plainParagraphs } from './plain-paragraphs.ts';
import { safeTree } from './safe-tree.ts';

/**
 * The words of a text as a reader sees them: exactly the text nodes, in order and with nothing between them, of an
 * element whose `innerHTML` is `renderMarkdown(markdown)`. Blocks are apart by `\n`, because the HTML is.
 *
 * Anchors count UTF-16 units of this string, so a DOM walk on the page and the server agree. Never throws.
 */
export function plainText(markdown: string): string {
  const words = plainParagraphs(markdown);
  if (words) return words.join('\n');
  const parts: string[] = [];
  collect(safeTree(markdown), parts);
  return parts.join('');
}

function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  else if ('children' in node) for (const child of node.children) collect(child, parts);
}
