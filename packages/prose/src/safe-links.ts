import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const allowed = /^(?:https?:\/\/[^/\\?#\s]|mailto:[^?#\s]+@)/i;

/**
 * Keeps, in place, only links that go to another site or a mail address, marked as written by a member; any other link
 * leaves its words behind. Line ends in texts become `\n`, as an HTML parser would make them.
 *
 * `budget` is how many characters all addresses may take together (one definition can be referred to a thousand times).
 */
export function keepSafeLinks(tree: Root, budget: number): void {
  let left = budget;
  visit(tree, (node, index, parent) => {
    if (node.type === 'text' && node.value.includes('\r')) node.value = node.value.replace(/\r\n?/g, '\n');
    if (node.type !== 'element' || node.tagName !== 'a' || !parent || index === undefined) return;

    const href = String(node.properties.href ?? '');
    left -= href.length;
    if (allowed.test(href) && left >= 0) {
      node.properties = { href, rel: ['nofollow', 'ugc', 'noopener'] };
      return;
    }
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}
