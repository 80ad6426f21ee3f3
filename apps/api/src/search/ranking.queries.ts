/**
 * How results are ordered, in one place.
 *
 * The score of a question is the sum over the words that were typed of  rarity(word) × impact(word, question) × likeness.
 * - Rarity and impact are BM25F: Robertson & Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond, §3.4-3.6. The
 *   length of a field is set against a fixed usual length, not the average of all, so that no question's numbers depend on the others.
 * - Likeness is 1 for the word or another form of it, less for a word that means the same, begins so or is nearly so.
 * - To that come the words of its public answers, a bonus for the very form typed, and one when the title begins so.
 * - Sightings, useful votes and age are factors close to 1: they decide between equals and drown nothing.
 */
export const ranking = {
  /** How much a word in each field counts, the field's usual length in words, and how far a longer one counts less (b). */
  fields: {
    title: { weight: 2, usual: 12, b: 0.5 },
    names: { weight: 1.2, usual: 6, b: 0 },
    body: { weight: 1, usual: 40, b: 0.6 },
  },
  /** How often a question counts as saying the name of a company or topic that it is filed under. */
  label: 4,
  /** How soon saying a word again stops to count (k1). */
  saturation: 1.2,

  /** What a word that was not typed itself counts. */
  likeness: {
    synonym: 0.6,
    /** The same where whole questions are compared: they have words enough of their own, and what they mean besides leads astray sooner. */
    synonymOfText: 0.3,
    /** Being filed under the company or topic that goes by this name. */
    name: 0.9,
    /** A word that begins as the last one typed: the more of it is typed the more. */
    begun: (typed: string, word: string) => (0.8 * typed.length) / (typed.length + 0.3 * (word.length - typed.length)),
    /** A word so many typing errors away. */
    near: (typed: string, errors: number) => 0.8 * (1 - errors / typed.length),
    /** Among near words, one with more errors than the nearest. */
    lessNear: 0.3,
  },
  /** Words that are said of every question here, such as "interview questions", count so much of their rarity. */
  aboutAll: { words: ['question', 'questions', 'interview', 'interviews', 'asked'], weight: 0.15 },
  /** The very form that was typed, in shares of the word's rarity. */
  exact: 0.4,
  /** The title is, or begins with, what was typed; in shares of the best possible score. */
  title: { is: 0.6, begins: 0.4 },
  /** What an answer that holds all words adds to its question, and what it counts as a result itself; in such shares. */
  answers: { forQuestion: 0.25, itself: 0.45 },

  /** At most so much more for what is asked often, found useful, or new. */
  asked: 0.06,
  useful: 0.04,
  recent: 0.03,

  /** Results below this share of the best one are noise. */
  cutOff: 0.15,
};

export type Field = keyof typeof ranking.fields;

/** Inverse document frequency (ibid. §3.3.1), always above zero. */
export const rarity = (questions: number, all: number): number =>
  Math.log(1 + (Math.max(all, questions) - questions + 0.5) / (questions + 0.5));

/** How often each word stands in the fields of one text, weighed by field and length; before saturation. */
export function frequencies(fields: Partial<Record<Field, string[]>>): Map<string, number> {
  const sum = new Map<string, number>();
  for (const [field, words] of Object.entries(fields) as [Field, string[]][]) {
    const { weight, usual, b } = ranking.fields[field];
    const once = weight / (1 - b + (b * words.length) / usual);
    for (const word of words) sum.set(word, (sum.get(word) ?? 0) + once);
  }
  return sum;
}

/** One term to look for. */
interface WeighedTerm {
  /** Terms of one group stand for one typed word: the best of them counts. */
  group: number;
  term: string;
  /** Rarity times likeness. */
  weight: number;
  /** How many questions to look at for it, the best first; 0 where it only adds to what others find. */
  cut: number;
  /** Marked where it is found: not a word that is on every page, unless nothing else was typed. */
  marked: boolean;
}

export interface WeighedQuery {
  terms: WeighedTerm[];
  /** The very words, for what holds them in this form. */
  words: { word: string; weight: number }[];
  /** What a question that says all of it would come to. */
  best: number;
  /** The terms, one a typed word that is not on every page, that an answer must hold to count. */
  essential: string[][];
  /** A term of the rarest essential word where even that is common: then not all answers that hold the words are looked for. */
  common: string | null;
  /** Typed words that nobody wrote, each with the likeliest meant. */
  corrections: { place: number; word: string }[];
  questions: number;
}
