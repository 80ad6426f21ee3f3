import type { ListItem, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** A URL longer than this is dropped: repeated by reference it would blow a short text up to megabytes. */
const LONGEST_URL = 2048;

/**
 * Turns, in place, what an answer may not hold into what it may: an image into its alternative text, a task's checkbox
 * into ☐ or ☑, headings into `h2` and below.
 *
 * Headings: the levels that occur, in order, become 2, 3, 4 … and at most 6, so the highest is always `h2`, none is
 * skipped, and a heading is never deeper than one that was below it.
 */
export function softenTree(tree: Root): void {
  const levels = new Set<number>();
  visit(tree, (node, index, parent) => {
    switch (node.type) {
      case 'image':
      case 'imageReference':
        if (parent && index !== undefined) parent.children[index] = { type: 'text', value: node.alt ?? '' };
        return SKIP;
      case 'link':
      case 'definition':
        if (node.url.length > LONGEST_URL) node.url = '';
        node.title = null;
        return;
      case 'code':
        if (!/^[\w+#.-]{1,40}$/.test(node.lang ?? '')) node.lang = null;
        return;
      case 'heading':
        levels.add(node.depth);
        return;
      case 'listItem':
        writeOutCheckbox(node);
        return;
    }
  });

  const inOrder = [...levels].sort((a, b) => a - b);
  visit(tree, 'heading', (heading) => {
    heading.depth = Math.min(6, inOrder.indexOf(heading.depth) + 2) as 2 | 3 | 4 | 5 | 6;
  });
}

function writeOutCheckbox(item: ListItem): void {
  if (typeof item.checked !== 'boolean') return;
  const box = { type: 'text', value: item.checked ? '☑ ' : '☐ ' } as const;
  const first = item.children[0];
  if (first?.type === 'paragraph') first.children.unshift(box);
  else item.children.unshift({ type: 'paragraph', children: [box] });
  item.checked = null;
}
