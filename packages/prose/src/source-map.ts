import type { Element, Nodes } from 'hast';
import { safeTree } from './safe-tree.ts';

/** A stretch of the plain text that comes from one place of the Markdown: `at[i]` is where its i-th unit stands there. */
export interface Stretch {
  start: number;
  end: number;
  /** One more than the text has units: the last is where the stretch ends. */
  at: number[];
}

/**
 * Where each text of the page comes from in its Markdown, given as `normaliseMarkdown` gives it. What comes from nowhere (line
 * ends between blocks, a checkbox) or cannot be followed is in no stretch.
 */
export function sourceMap(markdown: string): Stretch[] {
  const stretches: Stretch[] = [];
  let offset = 0;
  const walk = (node: Nodes, parent?: Element): void => {
    if (node.type === 'text') {
      const { value } = node;
      const position = node.position ?? (parent?.tagName === 'code' ? parent.position : undefined);
      const [from, to] = [position?.start.offset, position?.end.offset];
      const at = from === undefined || to === undefined ? undefined : follow(value, markdown, from, to, parent);
      if (at) stretches.push({ start: offset, end: offset + value.length, at });
      offset += value.length;
    } else if ('children' in node) {
      for (const child of node.children) walk(child, node.type === 'element' ? node : undefined);
    }
  };
  walk(safeTree(markdown));
  return stretches;
}

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/** Follows a text through its Markdown, past escapes, entities, and what begins or ends a line there. */
function follow(value: string, markdown: string, from: number, to: number, parent?: Element): number[] | undefined {
  const isCode = parent?.tagName === 'code';
  let i = isCode ? from + opening(markdown.slice(from, to)) : from;
  const at: number[] = [];
  for (let j = 0; j < value.length; j += 1) {
    if (value[j] === '\n') i += /^[ \t]*/.exec(markdown.slice(i, to))![0].length;
    if (j > 0 && value[j - 1] === '\n' && value[j] !== '\n') i += leadIn(markdown.slice(i, to), value[j]!);
    at.push(i);
    entity.lastIndex = i;
    const found = !isCode && markdown[i] === '&' ? entity.exec(markdown) : null;
    if (found && (value[j] !== '&' || /^&(?:amp|#38|#x26);$/i.test(found[0]))) {
      const isPair = /[\ud800-\udbff]/.test(value[j]!);
      if (isPair) at.push(i);
      if (isPair) j += 1;
      i += found[0].length;
    } else if (!isCode && markdown[i] === '\\' && markdown[i + 1] === value[j] && /[!-/:-@[-`{-~]/.test(value[j]!)) {
      i += 2;
    } else if (markdown[i] === value[j] || (isCode && markdown[i] === '\n' && value[j] === ' ')) {
      i += 1;
    } else if (isCode && value[j] === '\n' && j === value.length - 1) {
      // The line end that every block of code has on the page.
    } else {
      return undefined;
    }
    if (i > to) return undefined;
  }
  at.push(i);
  return at;
}

/** How long the signs are that begin a piece of code. */
function opening(source: string): number {
  const fence = /^(?:`{3,}|~{3,})[^\n]*\n[ \t>]*/.exec(source);
  if (fence) return fence[0].length;
  return /^`+ ?(?=[\s\S]*`)|^ {0,4}|^\t/.exec(source)?.[0].length ?? 0;
}

/** Indentation and quote marks before the first sign of a line. */
function leadIn(source: string, first: string): number {
  const signs = /^[ \t>]*/.exec(source)![0];
  const length = signs.lastIndexOf(first);
  return source[signs.length] === first || length < 0 ? signs.length : length;
}
