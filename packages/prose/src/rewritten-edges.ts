import { between } from './quote-cluster.ts';
import type { Sentence } from './sentences.ts';
import type { Trace } from './trace.ts';

/** The first and the last word of something, by their indexes. */
type Ends = readonly [first: number, last: number];

/**
 * Takes in what the edges of a passage were rewritten to. `inside` are the first and last of its words, `found` of those that were found
 * again and `at` where; gives the first and last word of the new text. An edge goes as far as its sentence, or as the word beside the
 * passage, where that was found; nothing is taken in that came from elsewhere, or is more than the passage was (`total`, by weight).
 */
export function withRewrittenEdges(trace: Trace, inside: Ends, found: Ends, at: Ends, total: number): Ends {
  const { partners, sentencesA, sentencesB } = trace;
  const isOwn = (from: number, to: number) =>
    between(trace, from - 1, to) <= total &&
    !partners.some((partner, i) => partner >= from && partner < to && (i < inside[0] || i > inside[1]));

  let [first, last] = at;
  const [begins, beginsNow] = [sentenceAt(sentencesA, found[0]), sentenceAt(sentencesB, first)];
  if (begins && beginsNow && inside[0] < found[0] && inside[0] >= begins.start) {
    const isWhole = inside[0] === begins.start;
    const start = isWhole ? beginsNow.start : partners[inside[0] - 1]! + 1;
    if ((isWhole || start > beginsNow.start) && start < first && isOwn(start, first)) first = start;
  }
  const [ends, endsNow] = [sentenceAt(sentencesA, found[1]), sentenceAt(sentencesB, last)];
  if (ends && endsNow && inside[1] > found[1] && inside[1] < ends.end) {
    const end = inside[1] === ends.end - 1 ? endsNow.end : partners[inside[1] + 1]!;
    if (end <= endsNow.end && end > last + 1 && isOwn(last + 1, end)) last = end - 1;
  }
  return [first, last];
}

function sentenceAt(sentences: readonly Sentence[], word: number): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sentences[mid]!.end <= word) low = mid + 1;
    else high = mid;
  }
  const found = sentences[low];
  return found && found.start <= word ? found : undefined;
}
