import { describe, expect, it } from 'vitest';
import { askedBars } from './asked-bars.ts';

const now = new Date('2026-11-20T12:00:00Z');

describe('the months that are drawn', () => {
  it('are the last twelve, oldest first, each span as high as it had people a month', () => {
    const spans = [
      { from: '2026-11', to: '2026-11', members: 4 },
      { from: '2026-03', to: '2026-06', members: 6 },
    ];
    expect(askedBars(spans, now)).toEqual({
      window: 12,
      first: '2025-12',
      bars: [
        { from: '2026-03', to: '2026-06', members: 6, start: 3, months: 4, aMonth: 1.5 },
        { from: '2026-11', to: '2026-11', members: 4, start: 11, months: 1, aMonth: 4 },
      ],
    });
  });
  it('are twenty-four where something is older, and what began before is cut', () => {
    const spans = [
      { from: '2026-09', to: '2026-09', members: 3 },
      { from: '2024-01', to: '2025-01', members: 13 },
      { from: '2020-01', to: '2023-12', members: 5 },
    ];
    expect(askedBars(spans, now)).toMatchObject({
      window: 24,
      first: '2024-12',
      bars: [
        { start: 0, months: 2, aMonth: 1 },
        { start: 21, months: 1 },
      ],
    });
  });
  it('are none where one span says it all, or nothing is recent', () => {
    expect(askedBars([{ from: '2026-01', to: '2026-09', members: 3 }], now)).toBeNull();
    expect(
      askedBars(
        [2019, 2020].map((y) => ({ from: `${y}-01`, to: `${y}-01`, members: 3 })),
        now,
      ),
    ).toBeNull();
  });
});
