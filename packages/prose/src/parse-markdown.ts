import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { isTangled } from './tangled.ts';

const DEEPEST_TREE = 60;
const MOST_PARAGRAPHS = 500;

/** Raw HTML stays visible as the text it is; footnotes would need ids, which clash between two answers on one page. */
const left = ['htmlFlow', 'htmlText', 'gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'];

function leaveAsText(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: left } });
}

// A lone `~` means "about" in estimates far more often than it strikes something out.
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(leaveAsText).freeze();

/** One line end, `\n`, and no half of a surrogate pair: what a browser would make of the text anyway. */
export function normaliseMarkdown(markdown: string): string {
  return markdown.toWellFormed().replace(/\r\n?/g, '\n');
}

/**
 * Parses CommonMark with tables, strikethrough, task lists and bare links. Takes text as `normaliseMarkdown` gives it.
 * Never throws: a text that is tangled (`isTangled`), nested deeper than 60 nodes or refused by the parser becomes plain
 * paragraphs.
 */
export function parseMarkdown(markdown: string): Root {
  if (isTangled(markdown)) return asPlainParagraphs(markdown);
  try {
    const tree = parser.parse(markdown);
    return isDeeper(tree, DEEPEST_TREE) ? asPlainParagraphs(markdown) : tree;
  } catch {
    return asPlainParagraphs(markdown);
  }
}

function asPlainParagraphs(markdown: string): Root {
  const split = markdown.split(/\n[ \t]*\n\s*/).filter((paragraph) => paragraph.trim() !== '');
  const paragraphs = split.length > MOST_PARAGRAPHS ? [markdown] : split;
  return {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

function isDeeper(node: Nodes, limit: number): boolean {
  if (!('children' in node)) return false;
  return limit === 0 || node.children.some((child) => isDeeper(child, limit - 1));
}
