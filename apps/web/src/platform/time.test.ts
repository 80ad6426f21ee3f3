import { describe, expect, it } from 'vitest';
import { ago, recentMonths } from './time.ts';

const now = new Date(2026, 10, 20, 15, 0);
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

describe('how long ago something was', () => {
  it.each([
    [0, 'just now'],
    [5, '5 minutes ago'],
    [60, 'an hour ago'],
    [125, '2 hours ago'],
    [24 * 60, 'yesterday'],
    [3 * 24 * 60, '3 days ago'],
    [10 * 24 * 60, '10 November'],
    [400 * 24 * 60, 'October 2025'],
  ])('says %i minutes as “%s”', (minutes, words) => {
    expect(ago(before(minutes), { now })).toBe(words);
  });
  it('tells no hour of what a made-up name wrote', () => {
    expect(ago(before(125), { now, dayOnly: true })).toBe('today');
    expect(ago(before(17 * 60), { now, dayOnly: true })).toBe('yesterday');
  });
});

describe('the last months', () => {
  it('go over the turn of the year, this month first', () => {
    const months = recentMonths(new Date(2026, 1, 3));
    expect(months.map(({ value }) => value).slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
    expect(months).toHaveLength(12);
  });
});
