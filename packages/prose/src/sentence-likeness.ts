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
  /** For each word, which of the others have it. */
  readonly #having: number[][] = [];
  /** How often the sentence in hand has each word; nothing between two calls. */
  readonly #counts: Int32Array;
  /** The weight of its words that so many others have, by powers of two. */
  readonly #weights = new Float64Array(32);
  /** The last sentence that each of the others was compared with. */
  readonly #comparedWith: (Bag | undefined)[];

  constructor(rarity: Float64Array, others: readonly Bag[]) {
    this.#rarity = rarity;
    this.#others = others;
    this.#counts = new Int32Array(rarity.length);
    this.#comparedWith = others.map(() => undefined);
    for (let index = 0; index < others.length; index += 1) {
      const { ids } = others[index]!;
      for (let n = 0; n < ids.length; n += 1) {
        const list = this.#having[ids[n]!];
        if (list) list.push(index);
        else this.#having[ids[n]!] = [index];
      }
    }
  }

  /** Which of the others are at least so like this sentence (`least` above 0 to 1), in no order. */
  toEach(one: Bag, least: number): { index: number; likeness: number }[] {
    const found: { index: number; likeness: number }[] = [];
    const common = this.#commonFrom(one, (least / 2) * one.weight);
    for (let n = 0; n < one.ids.length; n += 1) this.#counts[one.ids[n]!] = one.counts[n]!;
    for (let n = 0; n < one.ids.length; n += 1) {
      const having = this.#having[one.ids[n]!];
      if (!having || having.length >= common) continue;
      for (let at = 0; at < having.length; at += 1) {
        const index = having[at]!;
        if (this.#comparedWith[index] === one) continue;
        this.#comparedWith[index] = one;
        const likeness = this.#to(this.#others[index]!, one);
        if (likeness >= least) found.push({ index, likeness });
      }
    }
    for (let n = 0; n < one.ids.length; n += 1) this.#counts[one.ids[n]!] = 0;
    return found;
  }

  /**
   * In how many others a word has to be to be too common to look for: all such words together weigh less than `needed`. A
   * sentence that is like enough shares more than that, whatever its own weight, and so a rarer word too.
   */
  #commonFrom({ ids, counts }: Bag, needed: number): number {
    const weights = this.#weights.fill(0);
    for (let n = 0; n < ids.length; n += 1) {
      const having = this.#having[ids[n]!];
      if (having) weights[31 - Math.clz32(having.length)]! += counts[n]! * this.#rarity[ids[n]!]!;
    }
    let power = weights.length - 1;
    for (let weight = 0; power > 0; power -= 1) {
      weight += weights[power]!;
      if (weight >= needed) break;
    }
    return 2 ** (power + 1);
  }

  #to(other: Bag, one: Bag): number {
    if (one.sentence.key === other.sentence.key) return 1;
    let common = 0;
    for (let n = 0; n < other.ids.length; n += 1) {
      const here = this.#counts[other.ids[n]!]!;
      if (here > 0) common += Math.min(here, other.counts[n]!) * this.#rarity[other.ids[n]!]!;
    }
    return (2 * common) / (one.weight + other.weight || 1);
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
  let last = -1;
  for (let n = 0; n < ids.length; n += 1) {
    const id = ids[n]!;
    bag.weight += rarity[id]!;
    if (id === last) bag.counts[bag.counts.length - 1]! += 1;
    else {
      bag.ids.push(id);
      bag.counts.push(1);
      last = id;
    }
  }
  return bag;
}
