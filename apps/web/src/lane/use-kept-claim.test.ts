import { describe, expect, it } from 'vitest';
import { timeLeft } from './use-kept-claim.ts';

const now = Date.UTC(2026, 9, 3, 12);
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

describe('the time that an answer is one’s own', () => {
  it('is what is left of it, to the end that the server says', () => {
    expect(timeLeft(at(12), now)).toBe(12 * 60_000);
  });
  it('is a whole turn where this device’s clock is plainly wrong', () => {
    expect(timeLeft(at(-90), now)).toBe(30 * 60_000);
    expect(timeLeft(at(600), now)).toBe(30 * 60_000);
  });
});
