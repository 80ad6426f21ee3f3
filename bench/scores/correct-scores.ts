import { learnCommunity } from '../../apps/api/src/feedback/reviews/community.ts';
import {
  type Residuals,
  type ReviewerSummary,
  residualOfReference,
  unknownReviewer,
  withResidual,
} from '../../apps/api/src/feedback/reviews/reviewer-summary.ts';
import { markOf, residualsOf, scoreRevision } from '../../apps/api/src/feedback/reviews/score-revision.ts';
import { mean, overSeeds, printTable, seeds } from '../figures.ts';
import { type MarksWorld, marksWorld, type Size } from './marks-world.ts';

const usual = { quality: { mean: 2.5, deviation: 0.6 }, leniency: { mean: 0.35, deviation: 0.4 } };
const sizes: [string, Omit<Size, 'ownQualities'>][] = [
  ['40 answers, 40 reviewers', { answers: 40, reviewers: 40, ...usual }],
  ['300 answers, 120 reviewers', { answers: 300, reviewers: 120, ...usual }],
  ['300 answers, 40 reviewers', { answers: 300, reviewers: 40, ...usual }],
];
const others: [string, Omit<Size, 'ownQualities'>][] = [
  [
    '300/120, better answers, strict',
    { answers: 300, reviewers: 120, quality: { mean: 3, deviation: 0.5 }, leniency: { mean: -0.3, deviation: 0.2 } },
  ],
  [
    '300/120, leniency 0.7 ± 0.6',
    { answers: 300, reviewers: 120, quality: { mean: 2.5, deviation: 0.6 }, leniency: { mean: 0.7, deviation: 0.6 } },
  ],
];

/** As the API does it: marks come one by one, summaries are brought up to date each time, the community is learnt at times. */
function liveThrough(world: MarksWorld, practisedShare: number) {
  const summaries = new Map<string, ReviewerSummary>();
  const practised = world.reviewers.slice(0, Math.round(practisedShare * world.reviewers.length));
  for (const { id } of practised) {
    const given = world.practice.get(id)!.map(({ marks, due }) => residualOfReference(markOf(marks), due));
    const references = given.reduce((sums, one) => withResidual(sums, one), unknownReviewer.references);
    summaries.set(id, { ...unknownReviewer, references });
  }
  const learn = (scores: readonly number[]) =>
    learnCommunity([...summaries.values()], { count: scores.length, mean: mean(scores) });

  let community = learn([]);
  const scores: number[] = [];
  world.answers.forEach(({ reviews }, at) => {
    const kept = new Map<string, Residuals>();
    const marked = reviews.map((review) => ({ ...review, through: 'nearly' as const }));
    for (let count = 2; count <= marked.length; count += 1) {
      for (const [id, residual] of residualsOf(marked.slice(0, count), summaries, community)) {
        const before = summaries.get(id) ?? unknownReviewer;
        summaries.set(id, { ...before, peers: withResidual(before.peers, residual, kept.get(id)) });
        kept.set(id, residual);
      }
    }
    scores.push(scoreRevision(marked, summaries, community).overall!.value);
    if (at % 10 === 9) community = learn(scores);
  });
  return world.answers.map(({ quality, reviews }) => {
    const marked = reviews.map((review) => ({ ...review, through: 'nearly' as const }));
    return { quality, reviews, overall: scoreRevision(marked, summaries, community).overall! };
  });
}

function outcome(world: MarksWorld, practisedShare: number) {
  const scored = liveThrough(world, practisedShare);
  const alwaysFour = new Set(world.reviewers.filter((one) => one.alwaysFour).map(({ id }) => id));
  const plainError = ({ reviews, quality }: (typeof scored)[number]) =>
    mean(reviews.map(({ marks }) => markOf(marks))) - quality;
  const error = ({ overall, quality }: (typeof scored)[number]) => overall.value - quality;
  const touched = scored.filter(({ reviews }) => reviews.some(({ reviewerId }) => alwaysFour.has(reviewerId)));
  const root = (errors: readonly number[]) => Math.sqrt(mean(errors.map((one) => one ** 2)));
  const common = mean(scored.map(plainError));
  return {
    corrected: root(scored.map(error)),
    plain: root(scored.map(plainError)),
    centred: root(scored.map((one) => plainError(one) - common)),
    touched: root(touched.map(error)),
    touchedPlain: root(touched.map(plainError)),
    holds: 100 * mean(scored.map(({ overall, quality }) => Number(overall.low <= quality && quality <= overall.high))),
    width: mean(scored.map(({ overall }) => overall.high - overall.low)),
  };
}

const columns = [
  'world',
  'practised',
  'corrected',
  'plain mean',
  'plain, centred',
  'corr., a 4-giver',
  'plain, a 4-giver',
  '80 % holds %',
  'width',
];

for (const ownQualities of [false, true]) {
  const rows = [...sizes, ...others].flatMap(([name, size]) =>
    [0, 0.1, 0.3, 1].map((practised) => {
      const outcomes = seeds.map((seed) => outcome(marksWorld(seed, { ...size, ownQualities }), practised));
      const over = (of: (one: (typeof outcomes)[number]) => number, digits: number) =>
        overSeeds(outcomes.map(of), digits);
      return [
        name,
        `${100 * practised} %`,
        over(({ corrected }) => corrected, 3),
        over(({ plain }) => plain, 3),
        over(({ centred }) => centred, 3),
        over(({ touched }) => touched, 3),
        over(({ touchedPlain }) => touchedPlain, 3),
        over(({ holds }) => holds, 1),
        over(({ width }) => width, 2),
      ];
    }),
  );
  printTable(
    `Error against the truth (root mean square, marks 1-4), median over seeds 1-20 and range; ${ownQualities ? 'qualities of criteria correlated 0.6' : 'one quality an answer'}, noise correlated 0.6`,
    columns,
    rows,
  );
}
