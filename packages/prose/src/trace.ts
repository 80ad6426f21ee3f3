import type { AnchorWord } from './anchor-words.ts';
import type { Sentence } from './sentences.ts';

/** Where each word of the old text went. */
export interface Trace {
  a: AnchorWord[];
  b: AnchorWord[];
  /** The words as numbers, equal where their keys are. */
  x: Int32Array;
  y: Int32Array;
  sentencesA: Sentence[];
  sentencesB: Sentence[];
  /** For each word of the old text its partner's index in the new one, or -1. */
  partners: Int32Array;
  /** For each word of the old text 0 when it kept its place in the order, or the number of the block it moved with. */
  blocks: Int32Array;
  /** The weights of the words before each index, added up. */
  sumsA: Float64Array;
  sumsB: Float64Array;
  /** 1 for words of the old text whose partner stands alone among rewritten words and may be chance. */
  weak: Uint8Array;
}
