import type { Figures } from '@debrief/contract';
import { describe, expect, it } from 'vitest';
import { figureWords, spanWords } from './figure-words.ts';

const none: Figures = {
  from: '2026-10-01',
  to: '2026-10-28',
  wait: null,
  firstAnswers: null,
  newcomers: null,
  otherNewcomers: null,
  used: null,
  receivers: null,
  givers: null,
};

describe('how the community does, in words', () => {
  it('says a span as coarsely as it is long', () => {
    expect([1, 45, 89, 90, 150, 2879, 2880, 10_000].map(spanWords)).toEqual([
      '1 minute',
      '45 minutes',
      '89 minutes',
      '2 hours',
      '3 hours',
      '48 hours',
      '2 days',
      '7 days',
    ]);
  });

  it('says nothing where there are too few cases, and still how it is counted', () => {
    const told = figureWords(none);
    expect(told.map(({ says }) => says)).toEqual([null, null, null, null, null, null]);
    expect(told.every(({ how }) => how.endsWith('.'))).toBe(true);
  });

  it('does not hide that too many still wait to say how long', () => {
    const median = { minutes: 30, atLeast: false };
    const p90 = { minutes: 4_000, atLeast: true };
    const [first] = figureWords({ ...none, wait: { median, p90, helped: 30, waiting: 6 } });
    expect(first).toMatchObject({
      says: 'Half within 30 minutes, nine of ten within more than 3 days',
      how: expect.stringContaining('6 have none yet'),
    });
  });

  it('lays the newcomers who were helped beside those who were not', () => {
    const told = figureWords({
      ...none,
      newcomers: { cases: 25, back: 0.6 },
      otherNewcomers: { cases: 40, back: 0.2 },
    });
    expect(told[2]).toMatchObject({
      says: '60 %',
      how: 'Of 25 members, on one of the 30 days after their first answer. Of the 40 others, 20 % did.',
    });
  });
});
