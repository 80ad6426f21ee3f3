import { describe, expect, it } from 'vitest';
import { minutesUntil } from './waiting-curve.ts';

const helped = (...minutes: number[]) => minutes.map((each) => ({ minutes: each, helped: 1, waiting: 0 }));

describe('the wait of a share of all', () => {
  it('is the plain quantile where nobody waits any more', () => {
    const waits = helped(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    expect(minutesUntil(0.5, waits)).toEqual({ minutes: 5, atLeast: false });
    expect(minutesUntil(0.9, waits)).toEqual({ minutes: 9, atLeast: false });
    expect(minutesUntil(1, waits)).toEqual({ minutes: 10, atLeast: false });
  });

  it('is no shorter for those who have only just begun to wait', () => {
    const waits = [{ minutes: 0, helped: 0, waiting: 50 }, ...helped(60, 61, 62, 63)];
    expect(minutesUntil(0.5, waits)).toEqual({ minutes: 61, atLeast: false });
  });

  it('is longer for those who have waited long', () => {
    const waits = [...helped(10, 20, 30), { minutes: 500, helped: 0, waiting: 3 }];
    expect(minutesUntil(0.5, waits)).toEqual({ minutes: 30, atLeast: false });
    expect(minutesUntil(0.9, waits)).toEqual({ minutes: 500, atLeast: true });
  });

  it('gives the example of the textbook: 6-MP against leukaemia, a median of 23 weeks', () => {
    // Freireich and others (1963), remission in weeks; 12 of 21 went on.
    const remissions: [number, number, number][] = [
      [6, 3, 1],
      [7, 1, 0],
      [9, 0, 1],
      [10, 1, 1],
      [11, 0, 1],
      [13, 1, 0],
      [16, 1, 0],
      [17, 0, 1],
      [19, 0, 1],
      [20, 0, 1],
      [22, 1, 0],
      [23, 1, 0],
      [25, 0, 1],
      [32, 0, 2],
      [34, 0, 1],
      [35, 0, 1],
    ];
    const waits = remissions.map(([minutes, ended, going]) => ({ minutes, helped: ended, waiting: going }));
    expect(minutesUntil(0.5, waits)).toEqual({ minutes: 23, atLeast: false });
  });
});
