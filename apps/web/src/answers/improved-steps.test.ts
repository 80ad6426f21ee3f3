import type { Comment } from '@debrief/contract';
import { diffWords } from '@debrief/prose/diff';
import { describe, expect, it } from 'vitest';
import { readWords } from './html-blocks.ts';
import { changesOfNote, endsOf, stepsBetween, wordsNow } from './improved-steps.ts';

const before = readWords(
  '<p>I would count saves.</p>\n<p>Then I ask why.</p>\n<ul>\n<li>540 × 0.2 = 180</li>\n</ul>\n',
);
const after = readWords(
  '<p>I would count opens within a week.</p>\n<p>Then I ask why, by phone.</p>\n<ul>\n<li>540 × 0.3 = 162</li>\n</ul>\n',
);
const plainBefore = 'I would count saves.\nThen I ask why.\n\n540 × 0.2 = 180\n\n';
const changes = diffWords(before.text, after.text);

const plainAfter = 'I would count opens within a week.\nThen I ask why, by phone.\n\n540 × 0.3 = 162\n\n';
const placeOf = (text: string, words: string, status: 'kept' | 'changed' = 'kept') => {
  const start = text.indexOf(words);
  return { status, start, end: start + words.length };
};
const gone = { status: 'gone' as const, start: null, end: null };

const note = (exact: string, more: Partial<Comment> = {}) =>
  ({
    id: exact,
    revision: 1,
    addressedIn: 2,
    deleted: false,
    anchor: { exact, prefix: '', suffix: '', start: plainBefore.indexOf(exact) },
    place: { status: 'gone', start: null, end: null },
    ...more,
  }) as Comment;
type Place = Comment['place'];
const nowOf = (old: Place | undefined, fresh: Place | undefined = gone) => {
  const found = changesOfNote(changes, { words: before, place: old }, { words: after, place: fresh });
  return found && wordsNow(changes, found);
};

describe('what a note caused', () => {
  it('is what replaced its words', () => {
    expect(nowOf(placeOf(plainBefore, 'saves'))).toMatch(/^opens within a week/);
  });

  it('is what changed in their paragraph, where they stand as they were', () => {
    const words = 'Then I ask';
    expect(nowOf(placeOf(plainBefore, words), placeOf(plainAfter, words))).toBe('why, by phone.');
  });

  it('does not cut a number in two', () => {
    expect(nowOf(placeOf(plainBefore, '0.2 = 180'))).toBe('0.3 = 162');
  });

  it('is not known where nothing near its words changed, or where they stood is not known', () => {
    const same = diffWords(before.text, before.text);
    const place = placeOf(plainBefore, 'saves');
    expect(changesOfNote(same, { words: before, place }, { words: before, place })).toBeNull();
    expect(nowOf(gone)).toBeNull();
    expect(nowOf(undefined, undefined)).toBeNull();
    expect(nowOf(null, null)).toBeNull();
  });

  it('is found by where the words stand now, when they were gone for a version', () => {
    expect(nowOf(gone, placeOf(plainAfter, 'opens', 'changed'))).toMatch(/^opens/);
  });

  it('is found where the words stood in the version before, though the note is older and they stand there twice', () => {
    const twice = readWords('<p>I count. I count.</p>');
    const later = readWords('<p>I count. I weigh.</p>');
    const found = changesOfNote(
      diffWords(twice.text, later.text),
      { words: twice, place: { status: 'moved', start: 9, end: 17 } },
      { words: later, place: gone },
    );
    expect(wordsNow(diffWords(twice.text, later.text), found!)).toBe('weigh.');
  });
});

describe('how an answer got better', () => {
  it('goes from its first version with a score to its last, else from the first to the newest', () => {
    const overall = { value: 2, low: 1.5, high: 2.5 };
    const history = [
      { revision: 1, reviews: 1, overall: null },
      { revision: 2, reviews: 3, overall },
      { revision: 4, reviews: 3, overall: { ...overall, value: 3 } },
    ];
    expect(endsOf({ revision: 5, reviews: { history } as never })).toEqual({
      from: { number: 2, value: 2 },
      to: { number: 4, value: 3 },
    });
    expect(endsOf({ revision: 5, reviews: { history: history.slice(0, 2) } as never })).toEqual({
      from: { number: 1, value: null },
      to: { number: 5, value: null },
    });
  });

  it('shows the notes of the versions in between, in the order of their words', () => {
    const notes = [
      note('why', { addressedIn: 2 }),
      note('saves', { addressedIn: 2 }),
      note('540', { addressedIn: 1 }),
      note('ask', { addressedIn: 4 }),
      note('count', { addressedIn: null }),
      note('Then', { addressedIn: 3, deleted: true }),
    ];
    expect(stepsBetween(notes, 1, 3).map(({ id }) => id)).toEqual(['saves', 'why']);
  });
});
