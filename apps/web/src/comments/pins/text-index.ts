/** A passage of a text: UTF-16 units of its text nodes, `end` exclusive; the same count as `plainText` of packages/prose. */
export interface Passage {
  start: number;
  end: number;
}

/** The text of a rendered answer, and the way between its offsets and its DOM. Reads the DOM once and never changes it. */
export interface TextIndex {
  text: string;
  /** The words from `start` to `end` as a range; null where the text is shorter or nothing lies between. */
  rangeOf(passage: Passage): Range | null;
  /** The passage that a range covers inside the text, without the white space at its edges; null when that is nothing. */
  passageOf(range: Range): Passage | null;
}

export function indexText(root: HTMLElement): TextIndex {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
    nodes.push(node);
    starts.push(length);
    length += node.data.length;
  }
  const text = nodes.map(({ data }) => data).join('');

  /** The last node that begins at or before the offset. */
  const nodeAt = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const offsetOf = (node: Node, offset: number): number => {
    if (!root.contains(node)) {
      const before = root.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
      return before ? 0 : length;
    }
    const upTo = document.createRange();
    upTo.setStart(root, 0);
    upTo.setEnd(node, offset);
    return upTo.toString().length;
  };

  return {
    text,
    rangeOf({ start, end }) {
      if (start < 0 || end > length || end <= start) return null;
      const [first, last] = [nodeAt(start), nodeAt(end - 1)];
      const range = document.createRange();
      range.setStart(nodes[first]!, start - starts[first]!);
      range.setEnd(nodes[last]!, end - starts[last]!);
      return range;
    },
    passageOf(range) {
      const start = offsetOf(range.startContainer, range.startOffset);
      const end = offsetOf(range.endContainer, range.endOffset);
      const words = text.slice(start, end);
      const from = start + (words.length - words.trimStart().length);
      const to = end - (words.length - words.trimEnd().length);
      return to > from ? { start: from, end: to } : null;
    },
  };
}
