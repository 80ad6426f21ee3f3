import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Makes, in place, a table's heading without words a plain cell: it heads nothing, and a screen reader would announce it. */
export function unnameEmptyHeadings(tree: Root): void {
  visit(tree, 'element', (element: Element) => {
    if (element.tagName === 'th' && !hasWords(element)) element.tagName = 'td';
  });
}

const hasWords = (node: Nodes): boolean =>
  node.type === 'text' ? node.value.trim() !== '' : 'children' in node && node.children.some(hasWords);
