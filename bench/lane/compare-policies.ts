import { foretellWait, orderForReviewer } from '../../apps/api/src/feedback/lane/lane.policy.ts';
import { mean, median, overSeeds, printTable, quantile, seeds } from '../figures.ts';
import { Random } from '../random.ts';
import { DAY, type Kind, laneWorld } from './lane-world.ts';
import { type Answer, type Choice, liveThrough, type Policy } from './live-through.ts';

const MINUTE = 60_000;
/** As many as the API looks at in one go. */
const PREFETCHED = 200;

function debrief({ open, reviewer, now, creditOf, topicsWaiting }: Choice): Answer | undefined {
  // Those open come in the order in which they began to wait.
  const byNeed = [0, 1, 2].flatMap((reviews) =>
    [true, false].flatMap((newcomer) =>
      open.filter((answer) => answer.reviews.length === reviews && answer.newcomer === newcomer),
    ),
  );
  const waiting = byNeed.slice(0, PREFETCHED).map((answer) => ({
    answer,
    answerId: String(answer.id),
    topicId: String(answer.topic),
    since: new Date(answer.at * MINUTE),
    newcomer: answer.newcomer,
    credit: creditOf(answer),
    reviews: answer.reviews.length,
    interviewers: answer.reviews.filter(({ interviewer }) => interviewer).length,
    sample: false,
  }));
  const { experience, trusted } = reviewer;
  const who = { experience, trusted, topicIds: topicsWaiting.map(String) };
  return orderForReviewer(waiting, who, new Date(now * MINUTE))[0]?.answer;
}

const first = (open: readonly Answer[], before: (one: Answer, other: Answer) => number) =>
  open.reduce<Answer | undefined>((best, one) => (best && before(best, one) <= 0 ? best : one), undefined);

const policies: [string, (seed: number) => Policy][] = [
  ['newest first', () => ({ forum: true, choose: () => undefined })],
  [
    'newest first, with claims, until 3',
    () => ({ choose: ({ open }) => first(open, (one, other) => other.at - one.at) }),
  ],
  [
    'random, with claims, until 3',
    (seed) => {
      const random = new Random(seed + 1000);
      return { choose: ({ open }) => (open.length > 0 ? random.one(open) : undefined) };
    },
  ],
  [
    'bound',
    () => ({
      foresees: true,
      choose: ({ open }) => first(open, (one, other) => one.reviews.length - other.reviews.length || one.at - other.at),
    }),
  ],
  ['Debrief', () => ({ choose: debrief, foretell: foretellWait })],
];

const nth = (answer: Answer, n: number) => {
  const reviews = answer.reviews.filter(({ useful }) => useful);
  return reviews.length >= n ? reviews[n - 1]!.at - answer.at : Number.POSITIVE_INFINITY;
};

function gini(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const weighed = sorted.reduce((sum, value, at) => sum + (at + 1) * value, 0);
  return total === 0 ? Number.NaN : (2 * weighed) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

function figures(kind: Kind, policy: Policy, seed: number) {
  const { answers, given } = liveThrough(laneWorld(seed, kind), policy);
  const waits = (of: readonly Answer[]) => of.map((answer) => nth(answer, 1));
  const foretold = answers.filter((answer) => answer.foretold);
  const holds = foretold.map((answer) => {
    const wait = (answer.reviews[0]?.at ?? Number.POSITIVE_INFINITY) - answer.at;
    return Number(answer.foretold!.low <= wait && wait <= answer.foretold!.high);
  });
  const busiest = given.toSorted((one, other) => other - one).slice(0, Math.ceil(given.length / 20));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const three = answers.filter(({ reviews }) => reviews.length >= 3);
  return {
    answers: answers.length,
    median: median(waits(answers)),
    p95: quantile(waits(answers), 0.95),
    second: median(answers.map((answer) => nth(answer, 2))),
    second95: quantile(
      answers.map((answer) => nth(answer, 2)),
      0.95,
    ),
    none: 100 * mean(waits(answers).map((wait) => Number(wait > DAY))),
    newcomers: waits(answers.filter(({ newcomer }) => newcomer)),
    others: waits(answers.filter(({ newcomer }) => !newcomer)),
    gini: gini(answers.map(({ reviews }) => reviews.length)),
    busiest: (100 * sum(busiest)) / sum(given),
    interviewer: 100 * mean(three.map(({ reviews }) => Number(reviews.some((review) => review.interviewer)))),
    holds: foretold.length > 0 ? 100 * mean(holds) : Number.NaN,
  };
}

/** All seeds together: a small world has few newcomers. */
const pooled = (waits: readonly number[]) =>
  [median(waits), quantile(waits, 0.95)].map((wait) => overSeeds([wait]).split(' ')[0]).join(', ');

const mixed = [2, 2] as const;
const worlds: [string, Omit<Kind, 'members'>][] = [
  ['mixed', { willingness: mixed }],
  ['mixed, asked once a visit', { willingness: mixed, asks: 1 }],
  ['generous', { willingness: [5, 2] }],
  ['lazy', { willingness: [1, 4] }],
  ['m1: 20 % click through', { willingness: mixed, clickThrough: true }],
  ['m2: all post on Sunday', { willingness: mixed, sundays: true }],
];
const columns = [
  'policy',
  'first: median min',
  'first: p95',
  'second: median',
  'second: p95',
  'none in 24 h %',
  'newcomers: median, p95',
  'others: median, p95',
  'Gini',
  'busiest 5 % give %',
  'interviewer in 3 %',
  'foretold holds %',
];

const sizes = process.argv.slice(2).map(Number);
for (const members of sizes.length > 0 ? sizes : [10, 40, 1000]) {
  for (const [name, kind] of worlds) {
    const rows = policies.map(([policy, make]) => {
      const all = seeds.map((seed) => figures({ ...kind, members }, make(seed), seed));
      const over = (of: (one: (typeof all)[number]) => number, digits = 0) => overSeeds(all.map(of), digits);
      return [
        policy,
        over((one) => one.median),
        over((one) => one.p95),
        over((one) => one.second),
        over((one) => one.second95),
        over((one) => one.none, 1),
        pooled(all.flatMap((one) => one.newcomers)),
        pooled(all.flatMap((one) => one.others)),
        over((one) => one.gini, 2),
        over((one) => one.busiest),
        over((one) => one.interviewer),
        over((one) => one.holds),
      ];
    });
    printTable(`N = ${members}, ${name}: median over seeds 1-20 and range; minutes to a useful review`, columns, rows);
  }
}
