import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { unnameEmptyHeadings } from './empty-headings.ts';
import { htmlSchema } from './html-schema.ts';
import { normaliseMarkdown, parseMarkdown } from './parse-markdown.ts';
import { keepSafeLinks } from './safe-links.ts';
import { softenTree } from './soften-tree.ts';

const toHtmlTree = unified().use(remarkRehype).freeze();
const sanitise = unified().use(rehypeSanitize, htmlSchema).freeze();

let last: { markdown: string; tree: Root } | undefined;

/**
 * The one tree that the HTML, the plain text and the excerpt of a text are made from; callers only read it. The last
 * one is kept, since all three are usually asked for together.
 */
export function safeTree(markdown: string): Root {
  if (last?.markdown === markdown) return last.tree;

  const parsed = parseMarkdown(normaliseMarkdown(markdown));
  softenTree(parsed);
  const html = toHtmlTree.runSync(parsed);
  unnameEmptyHeadings(html);
  keepSafeLinks(html, 4096 + 8 * markdown.length);
  const tree = sanitise.runSync(html);

  last = { markdown, tree };
  return tree;
}
