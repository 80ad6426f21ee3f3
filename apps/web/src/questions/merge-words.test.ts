import { describe, expect, it } from 'vitest';
import { mergeWords } from './merge-words.ts';

const kept = { title: 'Why us?' };
const rest = ' Follows, lists and drafts go along. This cannot be undone.';
const counts = { answers: 0, comments: 0, votes: 0, sightings: 0 };

describe('what merging comes to', () => {
  it.each([
    [{}, 'Nothing has been written at it; its address leads to “Why us?”.'],
    [{ answers: 1 }, '1 answer goes to “Why us?”; who did the same at both counts once.'],
    [
      { answers: 12, sightings: 3 },
      '12 answers and 3 reports of being asked it go to “Why us?”; who did the same at both counts once.',
    ],
    [
      { answers: 1_200, comments: 1, votes: 2, sightings: 1 },
      '1,200 answers, 1 comment, 2 votes and 1 report of being asked it go to “Why us?”; who did the same at both counts once.',
    ],
  ])('is said in numbers: %j', (some, words) => {
    expect(mergeWords({ counts: { ...counts, ...some } }, kept)).toBe(words + rest);
  });
});
