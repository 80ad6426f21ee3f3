import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedHalfLife,
  figuresAt,
  figuresOf,
  inOrder,
  inSpans,
  isDenied,
  recentUntil,
  scoreOf,
} from './asked-figures.ts';
import type { Told } from './sightings.queries.ts';

const by = (teller: number, month: string, more: Partial<Told> = {}): Told => ({
  teller,
  month,
  companyId: 'acme',
  level: null,
  round: null,
  ...more,
});
const none = new Map<string, number>();
const month = fc
  .record({ year: fc.integer({ min: 2019, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((at) => `${at.year}-${String(at.month).padStart(2, '0')}`);
const reports = fc.array(
  fc.record({
    teller: fc.integer({ min: 1, max: 9 }),
    month,
    companyId: fc.constantFrom('acme', 'zeta', null),
    level: fc.constantFrom('senior', 'lead', null),
    round: fc.constantFrom('phone', 'final', null),
  }),
  { maxLength: 40 },
);

describe('months of being asked', () => {
  it('stand alone from three members up, and are put together below', () => {
    const told = ['2026-09', '2026-09', '2026-09', '2026-08', '2026-06', '2026-05', '2026-01'].map((at, i) =>
      by(i, at),
    );
    expect(inSpans(told)).toEqual([
      { from: '2026-09', to: '2026-09', members: 3 },
      { from: '2026-01', to: '2026-08', members: 4 },
    ]);
  });

  it('say nothing of two members', () => {
    expect(inSpans([by(1, '2026-09'), by(2, '2026-09'), by(2, '2026-08')])).toEqual([]);
  });

  it('hold every member once, and no span fewer than three, whatever was reported', () => {
    fc.assert(
      fc.property(reports, (told) => {
        const members = new Set(told.map(({ teller }) => teller)).size;
        const spans = inSpans(told);
        expect(spans.reduce((sum, span) => sum + span.members, 0)).toBe(members < 3 ? 0 : members);
        for (const [i, span] of spans.entries()) {
          expect(span.members).toBeGreaterThanOrEqual(3);
          expect(span.from <= span.to).toBe(true);
          if (i) expect(span.to < spans[i - 1]!.from).toBe(true);
        }
      }),
    );
  });
});

describe('the order “most asked”', () => {
  const at = (members: number, of: string) => scoreOf([{ from: of, to: of, members }]);

  it('counts a report half after a half-life', () => {
    expect(askedHalfLife).toBe(12);
    expect(at(3, '2026-10')).toBeCloseTo(at(6, '2025-10'), 6);
    expect(at(3, '2026-10')).toBeGreaterThan(at(5, '2025-10'));
  });

  it('adds up: what was asked twice as often in one month is one half-life ahead', () => {
    const halves = [...Array(2)].map(() => ({ from: '2026-10', to: '2026-10', members: 3 }));
    expect(scoreOf(halves)).toBeCloseTo(at(3, '2027-10'), 6);
  });

  it('puts whatever three members were asked, however long ago, before what two were', () => {
    expect(figuresOf([by(1, '1900-01'), by(2, '1900-01'), by(3, '1900-01')], none).score).toBeGreaterThan(2);
    expect(figuresOf([by(1, '2026-10'), by(2, '2026-10')], none).score).toBe(2);
    expect(figuresOf([], none).score).toBe(0);
  });

  it('is made of what is published alone: other months of the same spans change nothing', () => {
    const one = ['2026-09', '2026-05', '2026-01'].map((of, i) => by(i, of));
    const other = ['2026-09', '2026-02', '2026-01'].map((of, i) => by(i, of));
    expect(figuresOf(one, none).score).toBe(figuresOf(other, none).score);
  });
});

describe('what members report of a question', () => {
  it('names a company, a round and a level from three members up, each counted once', () => {
    const told = [
      ...[1, 2, 3].map((teller) => by(teller, '2026-09', { round: 'phone', level: 'senior' })),
      by(3, '2026-08', { companyId: 'zeta', round: 'final', level: 'senior' }),
      by(4, '2026-07', { companyId: 'zeta', round: 'final', level: 'lead' }),
    ];
    const figures = figuresOf(told, none);
    expect(figures).toMatchObject({
      members: 4,
      lastMonth: '2026-09',
      figures: { rounds: [{ round: 'phone', members: 3 }], levels: [{ level: 'senior', members: 3 }] },
    });
    expect(figures.companies).toMatchObject([
      { companyId: 'acme', shown: { members: 3, lastMonth: '2026-09', rounds: ['phone'] } },
      { companyId: 'zeta', shown: null },
    ]);
  });

  it('tells of fewer than three only how many they are, and until when it is recent', () => {
    const told = [by(1, '2026-09', { round: 'phone', level: 'senior' }), by(2, '2026-04')];
    expect(figuresOf(told, none)).toEqual({
      members: 2,
      lastMonth: null,
      recentUntil: '2027-07-01',
      score: 2,
      figures: null,
      companies: [{ companyId: 'acme', denied: false, shown: null }],
    });
  });

  it('never holds a number below three beside a value, whatever was reported', () => {
    fc.assert(
      fc.property(reports, (told) => {
        const { figures, companies } = figuresOf(told, none);
        const here = figuresAt(told);
        const counts = [
          ...(figures ? [...figures.months, ...figures.rounds, ...figures.levels] : []),
          ...companies.flatMap(({ shown }) => shown ?? []),
          ...(here ? [here, ...here.months, ...here.rounds] : []),
        ].map(({ members }) => members);
        for (const members of counts) expect(members).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

describe('“asked recently”', () => {
  it('lasts through the next half of a year, so that its end tells no month', () => {
    expect(['2026-01', '2026-06'].map(recentUntil)).toEqual(['2027-01-01', '2027-01-01']);
    expect(['2026-07', '2026-12'].map(recentUntil)).toEqual(['2027-07-01', '2027-07-01']);
  });
});

describe('“This isn’t asked there”', () => {
  it('holds from three members up who are more than those who were asked', () => {
    const cases = [
      [0, 2, false],
      [0, 3, true],
      [3, 3, false],
      [3, 4, true],
    ] as const;
    for (const [told, disputes, denied] of cases) expect(isDenied({ reports: told, disputes })).toBe(denied);
  });
});

describe('the rounds of a company', () => {
  const shown = ['recruiter-screen', 'phone', 'take-home'].map((round) => ({ round }));
  const went = (tellers: number[], first: string, second: string) =>
    tellers.flatMap((teller) => [by(teller, '2026-05', { round: first }), by(teller, '2026-06', { round: second })]);

  it('stand in the order in which three members or more go through them', () => {
    const told = [...went([1, 2, 3], 'take-home', 'phone'), ...went([4], 'phone', 'take-home')];
    expect(inOrder(shown, told).map(({ round }) => round)).toEqual(['recruiter-screen', 'take-home', 'phone']);
  });

  it('stay in their usual order where fewer tell, where they disagree, or where it was one month', () => {
    const usual = shown.map(({ round }) => round);
    for (const told of [
      went([1, 2], 'take-home', 'phone'),
      [...went([1, 2], 'take-home', 'phone'), ...went([3, 4], 'phone', 'take-home')],
      [1, 2, 3].flatMap((teller) => [
        by(teller, '2026-05', { round: 'take-home' }),
        by(teller, '2026-05', { round: 'phone' }),
      ]),
    ])
      expect(inOrder(shown, told).map(({ round }) => round)).toEqual(usual);
  });
});
