import { powersOf, reputationOf, wilsonLowerBound } from '../../apps/api/src/feedback/reputation/reputation.policy.ts';
import { overSeeds, printTable, seeds } from '../figures.ts';
import { type Community, feedbackWorld, type Kind, pairsOf } from './feedback-world.ts';

const worlds: [string, Community][] = [
  ['ring of 5, marks only', { honest: 30, ring: 5, changesWords: false, honestBeside: 0 }],
  ['ring of 5, changes words too', { honest: 30, ring: 5, changesWords: true, honestBeside: 0 }],
  ['ring of 5, and 5 honest comments each', { honest: 30, ring: 5, changesWords: true, honestBeside: 5 }],
  ['ring of 5, and 20 honest comments each', { honest: 30, ring: 5, changesWords: true, honestBeside: 20 }],
  ['ring of 7', { honest: 30, ring: 7, changesWords: true, honestBeside: 0 }],
  ['ring of 9', { honest: 30, ring: 9, changesWords: true, honestBeside: 0 }],
  ['ring of 5 beside only 10 honest', { honest: 10, ring: 5, changesWords: true, honestBeside: 0 }],
  ['ring of 5 beside only 6 honest', { honest: 6, ring: 5, changesWords: true, honestBeside: 0 }],
];

const rows = worlds.map(([name, community]) => {
  const outcomes = seeds.map((seed) => {
    const world = feedbackWorld(seed, community);
    const ranked = world.givers.map((giver) => {
      const pairs = pairsOf(world, giver.id);
      const judged = pairs.reduce((sum, pair) => sum + pair.judged, 0);
      const used = pairs.reduce((sum, pair) => sum + pair.used, 0);
      return { ...giver, judged, plain: wilsonLowerBound(used, judged), reputation: reputationOf(pairs) };
    });
    const of = (kind: Kind) => ranked.filter((giver) => giver.kind === kind);
    const standings = (kind: Kind) => of(kind).map(({ reputation }) => reputation.standing);
    const least = Math.min(
      ...of('honest')
        .filter(({ judged }) => judged >= 10)
        .map(({ reputation }) => reputation.standing),
    );
    const honest = of('honest');
    return {
      least,
      ring: Math.max(...standings('ring')),
      empty: Math.max(...standings('empty')),
      plainRing: Math.max(...of('ring').map(({ plain }) => plain)),
      below: Math.max(...standings('ring'), ...standings('empty')) < least,
      lost: honest.reduce((sum, { plain, reputation }) => sum + plain - reputation.standing, 0) / honest.length,
      powers: of('ring').filter(({ reputation }) => powersOf(reputation).length > 0).length,
    };
  });
  const over = (of: (outcome: (typeof outcomes)[number]) => number) => overSeeds(outcomes.map(of), 3);
  return [
    name,
    over(({ least }) => least),
    over(({ ring }) => ring),
    over(({ plainRing }) => plainRing),
    over(({ empty }) => empty),
    over(({ lost }) => lost),
    overSeeds(outcomes.map(({ powers }) => powers)),
    `${outcomes.filter(({ below }) => below).length} of ${seeds.length}`,
  ];
});

printTable(
  'Standing (0-1), median over seeds 1-20 and range. Target: ring and empty below the least helpful honest giver with ten judged',
  [
    'world',
    'least honest',
    'best of ring',
    'ring, Wilson alone',
    'best of empty',
    'lost by honest',
    'ring with powers',
    'below in seeds',
  ],
  rows,
);
