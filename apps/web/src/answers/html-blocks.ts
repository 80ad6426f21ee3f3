const headings = 'h1,h2,h3,h4,h5,h6';
const blocks = `${headings},p,li,pre,blockquote,tr`;

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

export interface RenderedWords {
  /** A blank line between blocks, a dot before what a list names: what two versions are compared by. */
  text: string;
  /** Where a place of the rendered text, in UTF-16 units of its text nodes as anchors count, stands in `text`. */
  at: (place: number) => number;
}

/** The words of a rendered text, block by block. */
export function readWords(html: string): RenderedWords {
  const body = parse(html);
  const lines: { block: Element; place: number; raw: string; mark: string; start: number; text: string }[] = [];
  const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let place = 0;
  for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
    const block = node.parentElement?.closest(blocks) ?? body;
    const line = lines.at(-1);
    if (line?.block === block) line.raw += node.data;
    else if (node.data.trim()) lines.push({ block, place, raw: node.data, mark: markOf(block), start: 0, text: '' });
    place += node.data.length;
  }
  let text = '';
  for (const line of lines) {
    if (text) text += '\n\n';
    line.start = text.length;
    line.text = oneLine(line.raw).trim();
    text += line.mark + line.text;
  }
  const at = (wanted: number) => {
    const line = lines.findLast(({ place: from }) => from <= wanted);
    if (!line) return 0;
    const within = oneLine(line.raw.slice(0, wanted - line.place)).trimStart().length;
    return line.start + line.mark.length + Math.min(within, line.text.length);
  };
  return { text, at };
}

const markOf = (block: Element) =>
  block.matches('li') || (block.parentElement?.matches('li') && !block.previousElementSibling) ? '• ' : '';
const oneLine = (words: string) => words.replace(/\s+/g, ' ');

const text = (block: Element) => oneLine(block.textContent ?? '').trim();

export interface HtmlSection {
  heading: string | null;
  /** The section without its heading. */
  html: string;
}

/** Cuts a rendered text at its headings. */
export function sectionsOfHtml(html: string): HtmlSection[] {
  const found: HtmlSection[] = [];
  for (const node of parse(html).children) {
    if (node.matches(headings)) found.push({ heading: text(node), html: '' });
    else {
      if (found.length === 0) found.push({ heading: null, html: '' });
      found.at(-1)!.html += node.outerHTML;
    }
  }
  return found;
}

/** The headings of a topic's template: what they say to write under them is no section of anybody's. */
export const sectionsOfTemplate = (markdown: string): HtmlSection[] =>
  [...markdown.matchAll(/^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*$/gm)].map(([, heading]) => ({ heading: heading!, html: '' }));

/** How many words stand in a rendered text. */
export const wordCount = (html: string): number => text(parse(html)).split(' ').filter(Boolean).length;
