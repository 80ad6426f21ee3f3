/** What one author made of one giver's comments, and the giver of theirs. */
export interface FeedbackPair {
  /** The giver's comments that this author judged: used or declined, each once. */
  judged: number;
  /** Those of them that count as used (`countsAsUsed`). */
  used: number;
  /** The author's answers in which at least one of them was used. */
  answers: number;
  /** The author's own comments that this giver used, by the same measure. */
  usedBack: number;
  /** The author's own comments that anybody used, by the same measure. */
  authorUsed: number;
  /** The same counts of those comments that name a criterion, by its id. */
  criteria?: Record<string, { judged: number; used: number }>;
}

export interface Reputation {
  /** Lower bound of the share of this member's feedback that helps, 0-1; 0 as long as nothing was judged. */
  standing: number;
  /** The same for each criterion that a judged comment named. */
  criteria: Record<string, number>;
  /** "Helped N answers get better". */
  helped: number;
}

/** From which share of their uses on (geometric mean of the two directions) two members use too little of anybody else's. */
const CLOSED_SHARE = 1 / 10;
/** Fewer uses between two members, both directions together, say nothing. */
const CLOSED_USES = 4;

/** What each power asks for: standing from 0 to 1, and so many answers helped. */
const powers = {
  tag: { standing: 0.2, helped: 3 },
  edit: { standing: 0.35, helped: 10 },
  rescue: { standing: 0.3, helped: 5 },
  merge: { standing: 0.45, helped: 25 },
} as const;

type Power = keyof typeof powers;

/** Whether a comment that its author marked as used counts: the words it was pinned to changed, or its giver said "fixed". */
export function countsAsUsed(comment: { wordsChanged: boolean; confirmed: boolean }): boolean {
  return comment.wordsChanged || comment.confirmed;
}

/**
 * Standing of one giver from all the authors who judged their comments: Wilson's lower bound (1927, 95 %) of used ÷ judged.
 * Votes, length and number earn nothing.
 *
 * A pair is closed when each has used the other's comments, four times or more together, and the author's share of the giver's
 * uses times the giver's share of the author's is at least 1/10 squared. A use in closed pairs counts half, and all of them together
 * never more than those by everybody else; what was judged counts whole. So a small ring that uses only each other's
 * comments stands near 0, and friends who also help others lose little.
 */
export function reputationOf(pairs: readonly FeedbackPair[]): Reputation {
  const all = sum(pairs, ({ used }) => used);
  const isClosed = ({ used, usedBack, authorUsed }: FeedbackPair) =>
    used * usedBack >= CLOSED_SHARE ** 2 * all * authorUsed &&
    used + usedBack >= CLOSED_USES &&
    used > 0 &&
    usedBack > 0;
  const closed = new Set(pairs.filter(isClosed));
  const inClosed = sum([...closed], ({ used }) => used);
  const inOpen = all - inClosed;
  const closedWeight = inClosed === 0 ? 0 : Math.min(1 / 2, inOpen / inClosed);
  const weight = (pair: FeedbackPair) => (closed.has(pair) ? closedWeight : 1);

  const named = new Set(pairs.flatMap(({ criteria }) => Object.keys(criteria ?? {})));
  const ofCriterion = (id: string) =>
    wilsonLowerBound(
      sum(pairs, (pair) => weight(pair) * (pair.criteria?.[id]?.used ?? 0)),
      sum(pairs, (pair) => pair.criteria?.[id]?.judged ?? 0),
    );
  return {
    standing: wilsonLowerBound(
      sum(pairs, (pair) => weight(pair) * pair.used),
      sum(pairs, ({ judged }) => judged),
    ),
    criteria: Object.fromEntries([...named].map((id) => [id, ofCriterion(id)])),
    helped: sum(pairs, ({ answers }) => answers),
  };
}

/** The powers that a standing has opened. */
export function powersOf({ standing, helped }: Pick<Reputation, 'standing' | 'helped'>): Power[] {
  const names = Object.keys(powers) as Power[];
  return names.filter((name) => standing >= powers[name].standing && helped >= powers[name].helped);
}

/**
 * Wilson (1927), "Probable inference, the law of succession, and statistical inference": the lower end of the 95 % score interval
 * of `hits` ÷ `trials`. Takes parts of a hit; 0 of no trials.
 */
export function wilsonLowerBound(hits: number, trials: number): number {
  if (trials <= 0 || hits <= 0) return 0;
  const z = 1.96;
  const share = Math.min(1, hits / trials);
  const centre = share + z ** 2 / (2 * trials);
  const margin = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  return Math.max(0, (centre - margin) / (1 + z ** 2 / trials));
}

const sum = <T>(things: readonly T[], of: (thing: T) => number) =>
  things.reduce((total, thing) => total + of(thing), 0);
