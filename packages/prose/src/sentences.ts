/** What the alignments need of a token: the key under which it equals another, and where it stands. */
export interface Keyed {
  key: string;
  start: number;
  end: number;
}

/** A sentence, or a line that has none, as a range of tokens. */
export interface Sentence {
  /** The numbers of its tokens: equal where its words are. */
  key: string;
  start: number;
  end: number;
}

/** Marks that end a sentence when a space follows. */
export const endMarks = new Set('.!?…。！？');

/**
 * Cuts tokens into sentences: after a full stop with a space behind it, and at line ends (tokens that start with `\n`, in
 * no sentence). `numbers` are those that `numberTokens` gave the tokens.
 */
export function sentencesOf(tokens: readonly Keyed[], numbers: Int32Array): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const next = tokens[index + 1];
    const isLineEnd = token.key.startsWith('\n');
    if (!isLineEnd && next && !(endMarks.has(token.key) && next.start > token.end)) continue;
    const end = isLineEnd ? index : index + 1;
    if (end > start) sentences.push({ key: numbers.subarray(start, end).join(), start, end });
    start = index + 1;
  }
  return sentences;
}

/** The pairs of sentences of at least `shortest` tokens that occur exactly once in each text, in the order of `a`. */
export function samePairs(a: readonly Sentence[], b: readonly Sentence[], shortest: number): [Sentence, Sentence][] {
  const inB = onlyOnce(b);
  return [...onlyOnce(a).values()].flatMap((one): [Sentence, Sentence][] => {
    const other = inB.get(one.key);
    return other && one.end - one.start >= shortest ? [[one, other]] : [];
  });
}

function onlyOnce(sentences: readonly Sentence[]): Map<string, Sentence> {
  const once = new Map<string, Sentence>();
  const seen = new Set<string>();
  for (const sentence of sentences) {
    if (seen.has(sentence.key)) once.delete(sentence.key);
    else once.set(sentence.key, sentence);
    seen.add(sentence.key);
  }
  return once;
}
