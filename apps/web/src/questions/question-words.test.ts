import { describe, expect, it } from 'vitest';
import { askedWords } from './question-words.ts';

const counts = (sightings: number) => ({ answers: 0, votes: 0, comments: 0, sightings });
const now = new Date('2026-11-20T12:00:00Z');

describe('how often a question was asked', () => {
  it('is counted from three people up, with the month', () => {
    const question = { counts: counts(6), lastAskedAt: '2026-09-01T00:00:00.000Z', askedRecently: true };
    expect(askedWords(question, now)).toBe('Asked by 6 people, last in September');
  });
  it('names the year of another year', () => {
    const question = { counts: counts(3), lastAskedAt: '2025-09-01T00:00:00.000Z', askedRecently: false };
    expect(askedWords(question, now)).toBe('Asked by 3 people, last in September 2025');
  });
  it('says no number below three', () => {
    expect(askedWords({ counts: counts(2), lastAskedAt: null, askedRecently: true }, now)).toBe('Asked recently');
  });
  it('is silent where nobody said so, or fewer than three long ago', () => {
    for (const members of [0, 2])
      expect(askedWords({ counts: counts(members), lastAskedAt: null, askedRecently: false }, now)).toBeNull();
  });
});
