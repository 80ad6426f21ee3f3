import { randomInt } from 'node:crypto';
import type { Seen } from './watch-forum.ts';

interface Told {
  auc: number;
  low: number;
  high: number;
  same: number;
  different: number;
}

/** How many pairs of different authors stand beside each of the same. */
const beside = 10;

/**
 * How well one can tell pairs of one author from pairs of two. Of each pair it is taken how much what was seen of both is alike, and a
 * logistic regression learns on one half of the pairs how to weigh that, and is asked about the other half; then the other way round.
 * The area under the curve is that over both, with the interval of Hanley and McNeil (1982).
 */
export function tellPairs(posts: Seen[], profilesChanged: Map<number, Set<string>>): Told {
  const pairs = pairsOf(posts);
  const alike = likenessOf(posts, profilesChanged);
  const rows = standardised(pairs.map(({ one, other }) => alike(one, other)));
  const labels = pairs.map(({ isSame }) => isSame);
  const scores = new Array<number>(pairs.length).fill(0);
  for (const half of [0, 1]) {
    const learning = pairs.flatMap(({ fold }, n) => (fold === half ? [] : [n]));
    const weigh = learn(
      learning.map((n) => rows[n]!),
      learning.map((n) => labels[n]!),
    );
    for (const [n, { fold }] of pairs.entries()) if (fold === half) scores[n] = weigh(rows[n]!);
  }
  return areaOf(
    scores.filter((_, n) => labels[n]),
    scores.filter((_, n) => !labels[n]),
  );
}

interface Pair {
  one: Seen;
  other: Seen;
  isSame: boolean;
  fold: number;
}

/** Nobody is in both halves: otherwise what is learnt of an author in one would tell in the other. */
function pairsOf(posts: Seen[]): Pair[] {
  const by = new Map<string, Seen[]>();
  for (const post of posts) by.set(post.author, [...(by.get(post.author) ?? []), post]);
  const authors = [...by.values()].filter((own) => own.length === 2) as [Seen, Seen][];
  const fold = new Map(authors.map(([{ author }], n) => [author, n % 2]));
  const pairs: Pair[] = authors.map(([one, other]) => ({ one, other, isSame: true, fold: fold.get(one.author)! }));
  while (pairs.length < authors.length * (1 + beside)) {
    const [one, other] = [
      authors[randomInt(authors.length)]![randomInt(2)]!,
      authors[randomInt(authors.length)]![randomInt(2)]!,
    ];
    // One author has one answer at a question, and so at two.
    if (
      one.author === other.author ||
      one.questionId === other.questionId ||
      fold.get(one.author) !== fold.get(other.author)
    )
      continue;
    pairs.push({ one, other, isSame: false, fold: fold.get(one.author)! });
  }
  return pairs;
}

/** What is alike in two posts, as numbers: the more, the likelier of one author. */
function likenessOf(posts: Seen[], profilesChanged: Map<number, Set<string>>) {
  // How rare a value is says how much it tells that two share it.
  const having = new Map<string, number>();
  for (const { values } of posts)
    for (const [place, all] of values)
      for (const value of all) having.set(`${place} ${value}`, (having.get(`${place} ${value}`) ?? 0) + 1);
  const changes = new Map<string, number>();
  for (const all of profilesChanged.values()) for (const id of all) changes.set(id, (changes.get(id) ?? 0) + 1);
  const minutes = profilesChanged.size;
  const around = (at: number) => new Set([...(profilesChanged.get(at) ?? []), ...(profilesChanged.get(at + 1) ?? [])]);
  return (one: Seen, other: Seen): number[] => {
    let shared = 0;
    let rarest = 0;
    for (const [place, all] of one.values)
      for (const value of all)
        if (other.values.get(place)?.has(value)) {
          const tells = Math.log(posts.length / having.get(`${place} ${value}`)!);
          shared += tells;
          rarest = Math.max(rarest, tells);
        }
    const theirs = around(other.arrived);
    let together = 0;
    for (const id of around(one.arrived)) if (theirs.has(id)) together += Math.log(minutes / changes.get(id)!);
    const [a, b] = [one.id, other.id].map((id) => BigInt(`0x${id.replaceAll('-', '')}`)) as [bigint, bigint];
    const differing = (a ^ b).toString(2);
    const [nameOf, otherName] = [one, other].map(({ values }) =>
      [...(values.get('guest.list.author.name') ?? [''])][0]!.split(' '),
    ) as [string[], string[]];
    return [
      shared,
      rarest,
      nameOf.filter((word) => otherName.includes(word)).length,
      // The beginning of the ids, and all their bits.
      128 - differing.length,
      128 - differing.replaceAll('0', '').length,
      -Math.log(1 + Math.abs(one.arrived - other.arrived)),
      [...one.changed].filter((at) => other.changed.has(at)).length,
      together,
      Number([...one.values.keys()].sort().join() === [...other.values.keys()].sort().join()),
    ];
  };
}

function standardised(rows: number[][]): number[][] {
  const columns = rows[0]!.map((_, n) => rows.map((row) => row[n]!));
  const shapes = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    return {
      mean,
      deviation: Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length) || 1,
    };
  });
  return rows.map((row) => row.map((value, n) => (value - shapes[n]!.mean) / shapes[n]!.deviation));
}

/** Logistic regression by gradient descent, the fewer ones counting as much as the many, drawn a little towards nothing. */
function learn(rows: number[][], labels: boolean[]): (row: number[]) => number {
  const weights = new Array<number>(rows[0]!.length).fill(0);
  const each = { true: 0.5 / labels.filter(Boolean).length, false: 0.5 / labels.filter((label) => !label).length };
  let bias = 0;
  const score = (row: number[]) => row.reduce((sum, value, n) => sum + value * weights[n]!, bias);
  for (let round = 0; round < 300; round++) {
    const slope = weights.map((weight) => 0.01 * weight);
    let slopeOfBias = 0;
    for (const [n, row] of rows.entries()) {
      const label = labels[n]!;
      const error = (1 / (1 + Math.exp(-score(row))) - Number(label)) * each[`${label}`];
      for (const [at, value] of row.entries()) slope[at]! += error * value;
      slopeOfBias += error;
    }
    for (const [at, value] of slope.entries()) weights[at]! -= 0.5 * value;
    bias -= 0.5 * slopeOfBias;
  }
  return score;
}

/** How often, of one of each, the first has more. */
function areaOf(same: number[], different: number[]): Told {
  let won = 0;
  for (const a of same) for (const b of different) won += a > b ? 1 : a === b ? 0.5 : 0;
  const [m, n] = [same.length, different.length];
  const auc = won / (m * n);
  const [q1, q2] = [auc / (2 - auc), (2 * auc ** 2) / (1 + auc)];
  const error = Math.sqrt((auc * (1 - auc) + (m - 1) * (q1 - auc ** 2) + (n - 1) * (q2 - auc ** 2)) / (m * n));
  return { auc, low: Math.max(0, auc - 1.96 * error), high: Math.min(1, auc + 1.96 * error), same: m, different: n };
}
