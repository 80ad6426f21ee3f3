const DEEPEST_CONTAINER = 16;
const LONGEST_WORD = 2048;
const MOST_IN_BLOCK = { brackets: 200, delimiters: 600, ticks: 600, lines: 600, cells: 3000, wordsInBracket: 2500 };
const MOST_IN_TEXT = { blocks: 1200, containers: 1000, underlines: 200, cells: 4000, delimiters: 3000, brackets: 1000 };

const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const container = />|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)/g;
const longWord = new RegExp(`[!-~]{${LONGEST_WORD + 1}}`);
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;
// Only an unindented fence surely opens a code block; an indented one may end together with its list item.
const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;

const signs = new Map([
  ['*', 'delimiters'],
  ['_', 'delimiters'],
  ['~', 'delimiters'],
  ['`', 'ticks'],
  ['|', 'pipes'],
  ['[', 'brackets'],
]);

type Counts = Record<string, number>;

/**
 * Says whether a text is shaped so that parsing it as Markdown could take far longer than its size warrants: dozens of
 * containers in one line, thousands of open brackets, a table whose short rows fill up to millions of cells. Such a text
 * is shown as plain paragraphs instead.
 *
 * Takes Markdown with `\n` line ends; one pass. The limits stand above what people write (16 quotes or lists in one
 * another; in one paragraph 200 brackets or 600 emphasis marks; in all 1,200 blocks, 1,000 list items, 4,000 table
 * cells; code blocks are free) and were found by timing remark on repeated and random patterns.
 */
export function isTangled(markdown: string): boolean {
  if (longWord.test(markdown)) return true;
  const text: Counts = {};
  let block: Counts = {};
  let endOfCode: RegExp | undefined;

  for (const line of markdown.split('\n')) {
    if (endOfCode) {
      if (endOfCode.test(line)) endOfCode = undefined;
      continue;
    }
    const [, ticks, tildes] = fence.exec(line) ?? [];
    endOfCode = closing(ticks ?? tildes);
    if (endOfCode || line.trim() === '') {
      block = {};
      continue;
    }
    if (block.lines === undefined) add(text, 'blocks', 1);
    const nested = containers.exec(line)?.[0].match(container)?.length ?? 0;
    if (nested > DEEPEST_CONTAINER) return true;
    add(text, 'containers', nested);
    if (underline.test(line)) add(text, 'underlines', 1);
    add(block, 'lines', 1);
    countSigns(line, block, text);
    if (exceeds(block, MOST_IN_BLOCK) || exceeds(text, MOST_IN_TEXT)) return true;
  }
  return false;
}

function closing(opening: string | undefined): RegExp | undefined {
  return (opening && new RegExp(`^ {0,3}${opening[0]}{${opening.length},}[ \\t]*$`)) || undefined;
}

function countSigns(line: string, block: Counts, text: Counts): void {
  let pipes = 0;
  let open = block.open ?? 0;
  let inWord = false;
  for (const sign of line) {
    const kind = signs.get(sign);
    if (kind === 'pipes') pipes += 1;
    else if (kind) {
      add(block, kind, 1);
      add(text, kind, 1);
    }
    if (sign === '[') open += 1;
    else if (sign === ']') open = Math.max(0, open - 1);
    // Each word after a bracket that is still open makes the search for a bare e-mail address walk back to that bracket.
    const startsWord = !inWord;
    inWord = /[\w+.-]/.test(sign);
    if (open > 0 && inWord && startsWord) add(block, 'wordsInBracket', 1);
  }
  block.open = open;
  block.width = Math.max(block.width ?? 0, pipes);
  block.cells = block.width * (block.lines ?? 0);
  add(text, 'cells', block.width);
}

function add(counts: Counts, kind: string, by: number): void {
  counts[kind] = (counts[kind] ?? 0) + by;
}

function exceeds(counts: Counts, limits: Counts): boolean {
  for (const kind in limits) if ((counts[kind] ?? 0) > (limits[kind] ?? 0)) return true;
  return false;
}
