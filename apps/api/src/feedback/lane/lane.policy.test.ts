import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foretellWait, orderForReviewer } from './lane.policy.ts';

const now = new Date('2026-03-01T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
type Waiting = Parameters<typeof orderForReviewer>[0][number];
type Reviewer = Parameters<typeof orderForReviewer>[1];

const waits = (answerId: string, hours: number, given: Partial<Waiting> = {}): Waiting => ({
  answerId,
  topicId: 'metrics',
  since: hoursAgo(hours),
  newcomer: false,
  credit: 0,
  reviews: 0,
  interviewers: 0,
  sample: false,
  ...given,
});
const somebody: Reviewer = { experience: 'in-role', trusted: false, topicIds: [] };
const trusted: Reviewer = { ...somebody, trusted: true };
const interviewer: Reviewer = { ...somebody, experience: 'interviewer' };

const order = (waiting: readonly Waiting[], reviewer = somebody) =>
  orderForReviewer(waiting, reviewer, now).map(({ answerId }) => answerId);

const anyWaiting = fc
  .array(
    fc.record({
      hours: fc.nat(72),
      newcomer: fc.boolean(),
      credit: fc.nat(9),
      reviews: fc.nat(2),
      interviewers: fc.nat(2),
      sample: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((list) => list.map(({ hours, ...given }, at) => waits(`answer ${at}`, hours, given)));
const anyReviewer = fc.constantFrom(somebody, trusted, interviewer, { ...somebody, topicIds: ['metrics'] });

describe('who helps is sent', () => {
  it('to what waits longest without any feedback', () => {
    expect(order([waits('new', 1), waits('old', 5), waits('heard', 9, { reviews: 1 })])).toEqual([
      'old',
      'new',
      'heard',
    ]);
  });

  it('to a newcomer’s first answer before any other that has heard nothing', () => {
    expect(order([waits('old', 9), waits('first', 1, { newcomer: true })])).toEqual(['first', 'old']);
  });

  it('earlier to those who gave feedback, up to four times', () => {
    expect(order([waits('waited', 5), waits('gave', 1, { credit: 1 })])).toEqual(['gave', 'waited']);
    expect(order([waits('waited', 26), waits('gave a lot', 1, { credit: 99 })])).toEqual(['waited', 'gave a lot']);
  });

  it('to what waited 20 hours before a newcomer’s, if they are trusted', () => {
    const waiting = [waits('first', 1, { newcomer: true }), waits('late', 20)];
    expect(order(waiting, trusted)).toEqual(['late', 'first']);
    expect(order(waiting)).toEqual(['first', 'late']);
  });

  it('to what no interviewer has seen before what one has, if they interview', () => {
    const waiting = [waits('seen', 9, { reviews: 1, interviewers: 1 }), waits('not seen', 1, { reviews: 1 })];
    expect(order(waiting, interviewer)).toEqual(['not seen', 'seen']);
    expect(order(waiting)).toEqual(['seen', 'not seen']);
  });

  it('to samples last', () => {
    expect(order([waits('sample', 50, { sample: true }), waits('real', 1, { reviews: 2 })])).toEqual([
      'real',
      'sample',
    ]);
  });

  it('to every answer once: giving nothing shuts nobody out', () => {
    fc.assert(
      fc.property(anyWaiting, anyReviewer, (waiting, reviewer) => {
        expect(order(waiting, reviewer).toSorted()).toEqual(waiting.map(({ answerId }) => answerId).toSorted());
      }),
    );
  });

  it('to a real answer that heard nothing before any real one with feedback', () => {
    fc.assert(
      fc.property(anyWaiting, anyReviewer, (waiting, reviewer) => {
        const reviews = orderForReviewer(waiting, reviewer, now)
          .filter(({ sample }) => !sample)
          .map((wait) => Number(wait.reviews > 0));
        expect(reviews).toEqual(reviews.toSorted((one, other) => one - other));
      }),
    );
  });

  it('no later to an answer because its author gave feedback', () => {
    fc.assert(
      fc.property(anyWaiting, anyReviewer, (waiting, reviewer) => {
        fc.pre(waiting.length > 0);
        const place = (list: readonly Waiting[]) => order(list, reviewer).indexOf('answer 0');
        const [first, ...rest] = waiting;
        expect(place([{ ...first!, credit: first!.credit + 1 }, ...rest])).toBeLessThanOrEqual(place(waiting));
      }),
    );
  });
});

describe('a wait', () => {
  it('is foretold from ten cases on', () => {
    expect(foretellWait(Array.from({ length: 9 }, (_, at) => at))).toBeNull();
    expect(foretellWait([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual({ low: 2, high: 9 });
  });

  it('is foretold as the middle eight of ten cases', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 10, maxLength: 200 }), (minutes) => {
        const { low, high } = foretellWait(minutes)!;
        const within = minutes.filter((one) => one >= low && one <= high).length;
        expect(within / minutes.length).toBeGreaterThanOrEqual(0.75);
      }),
    );
  });
});
