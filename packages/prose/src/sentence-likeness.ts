import type { AnchorWord } from './anchor-words.ts';
import type { Sentence } from './sentences.ts';

/** The words of a sentence without their order: numbers in `ids`, how often each occurs in `counts`. */
export interface Bag {
  sentence: Sentence;
  ids: number[];
  counts: number[];
  weight: number;
}

/** The shares of words that a sentence has in common with many others, a word counting the less the commoner it is. */
export class Likeness {
  readonly #rarity: Float64Array;
  readonly #others: readonly Bag[];
  /** For each word, which of the others have it and how often: index and count in turn. */
  readonly #having: number[][] = [];
  readonly #common: Float64Array;

  constructor(rarity: Float64Array, others: readonly Bag[]) {
    this.#rarity = rarity;
    this.#others = others;
    this.#common = new Float64Array(others.length);
    others.forEach(({ ids, counts }, index) => {
      for (let n = 0; n < ids.length; n += 1) {
        const list = this.#having[ids[n]!];
        if (list) list.push(index, counts[n]!);
        else this.#having[ids[n]!] = [index, counts[n]!];
      }
    });
  }

  /** The likeness of this sentence to each of the others, 0 to 1; 0 where it is below `least`. Good until the next call. */
  toEach(one: Bag, least: number): Float64Array {
    const found = this.#common.fill(0);
    for (let n = 0; n < one.ids.length; n += 1) {
      const having = this.#having[one.ids[n]!];
      if (!having) continue;
      const here = one.counts[n]!;
      const rarity = this.#rarity[one.ids[n]!]!;
      for (let at = 0; at < having.length; at += 2) found[having[at]!]! += Math.min(here, having[at + 1]!) * rarity;
    }
    for (let index = 0; index < found.length; index += 1) {
      const common = found[index]!;
      if (common === 0) continue;
      const other = this.#others[index]!;
      const likeness = one.sentence.key === other.sentence.key ? 1 : (2 * common) / (one.weight + other.weight || 1);
      found[index] = likeness >= least ? likeness : 0;
    }
    return found;
  }
}

/** The sentences of two texts as bags, and how much each word tells. */
export function bagsOf(texts: {
  a: readonly AnchorWord[];
  b: readonly AnchorWord[];
  x: Int32Array;
  y: Int32Array;
  sentencesA: readonly Sentence[];
  sentencesB: readonly Sentence[];
}) {
  const { a, b, x, y } = texts;
  const rarity = rarities(a, b, x, y);
  return {
    rarity,
    ofA: texts.sentencesA.map((sentence) => bagOf(sentence, x, rarity)),
    ofB: texts.sentencesB.map((sentence) => bagOf(sentence, y, rarity)),
  };
}

function rarities(a: readonly AnchorWord[], b: readonly AnchorWord[], x: Int32Array, y: Int32Array): Float64Array {
  const rarity = new Float64Array(a.length + b.length);
  const counts = new Int32Array(a.length + b.length);
  const weights = new Float64Array(a.length + b.length);
  const count = (words: readonly AnchorWord[], ids: Int32Array) => {
    for (let index = 0; index < ids.length; index += 1) {
      counts[ids[index]!]! += 1;
      weights[ids[index]!] = words[index]!.weight;
    }
  };
  count(a, x);
  count(b, y);
  // The words' numbers begin at 0 and leave none out.
  for (let id = 0; counts[id]! > 0; id += 1) rarity[id] = weights[id]! / Math.log2(1 + Math.max(2, counts[id]!));
  return rarity;
}

function bagOf(sentence: Sentence, numbers: Int32Array, rarity: Float64Array): Bag {
  const ids = numbers.slice(sentence.start, sentence.end).sort();
  const bag: Bag = { sentence, ids: [], counts: [], weight: 0 };
  for (const id of ids) {
    bag.weight += rarity[id]!;
    if (bag.ids.at(-1) === id) bag.counts[bag.counts.length - 1]! += 1;
    else {
      bag.ids.push(id);
      bag.counts.push(1);
    }
  }
  return bag;
}
