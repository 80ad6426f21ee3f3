import { mean } from '../figures.ts';
import { Random } from '../random.ts';

export interface MarksWorld {
  reviewers: { id: string; alwaysFour: boolean }[];
  answers: { quality: number; reviews: { reviewerId: string; marks: Record<string, number> }[] }[];
  /** By reviewer: what they gave three reference answers, and what is due. */
  practice: Map<string, { marks: Record<string, number>; due: number }[]>;
}

export interface Size {
  answers: number;
  reviewers: number;
  /** Whether the criteria of one answer differ in quality too (correlated 0.6, like the noise), or the noise alone. */
  ownQualities: boolean;
  quality: { mean: number; deviation: number };
  leniency: { mean: number; deviation: number };
}

const CRITERIA = 5;
const CORRELATION = 0.6;
const REFERENCES = 3;

/**
 * sim.md "Scores": quality N(2.5, 0.6), leniency N(0.35, 0.4), noise 0.3-0.9 (log-uniform), 5 criteria correlated 0.6, 3-8 reviews an
 * answer, one reviewer in ten always gives 4. Marks are whole numbers from 1 to 4, so what lies outside is cut off.
 */
export function marksWorld(seed: number, { answers, reviewers, ownQualities, quality, leniency }: Size): MarksWorld {
  const random = new Random(seed);
  const people = Array.from({ length: reviewers }, (_, at) => ({
    id: `reviewer ${at + 1}`,
    lenient: random.normal(leniency.mean, leniency.deviation),
    noise: Math.exp(random.uniform(Math.log(0.3), Math.log(0.9))),
    alwaysFour: random.chance(0.1),
  }));
  const correlated = (deviation: number) => {
    const common = random.normal(0, deviation * Math.sqrt(CORRELATION));
    return Array.from({ length: CRITERIA }, () => common + random.normal(0, deviation * Math.sqrt(1 - CORRELATION)));
  };
  const qualities = () =>
    ownQualities
      ? correlated(quality.deviation).map((above) => quality.mean + above)
      : new Array<number>(CRITERIA).fill(random.normal(quality.mean, quality.deviation));
  const mark = ({ alwaysFour, lenient, noise }: (typeof people)[number], due: readonly number[]) => {
    const strays = correlated(noise);
    const given = due.map((value, at) => Math.min(4, Math.max(1, Math.round(value + lenient + strays[at]!))));
    return Object.fromEntries(given.map((value, at) => [`criterion ${at + 1}`, alwaysFour ? 4 : value]));
  };

  const references = Array.from({ length: REFERENCES }, qualities);
  return {
    reviewers: people,
    answers: Array.from({ length: answers }, () => {
      const due = qualities();
      const chosen = random.shuffled(people).slice(0, random.whole(3, 8));
      return { quality: mean(due), reviews: chosen.map((one) => ({ reviewerId: one.id, marks: mark(one, due) })) };
    }),
    practice: new Map(
      people.map((one) => [one.id, references.map((due) => ({ marks: mark(one, due), due: mean(due) }))]),
    ),
  };
}
