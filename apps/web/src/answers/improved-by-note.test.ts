import type { ImprovedAnswer } from '@debrief/contract';
import { describe, expect, it } from 'vitest';
import { improvedByNote } from './improved-by-note.ts';

const note = (body: string, { revision = 1, addressedIn = 3, pinned = true } = {}) => ({
  body,
  revision,
  addressedIn,
  anchor: pinned ? { exact: 'words', prefix: '', suffix: '', start: 0 } : null,
});
const rose = (...used: ReturnType<typeof note>[]) => ({ answer: { revision: 3 }, used }) as unknown as ImprovedAnswer;
const chosen = (...improved: ImprovedAnswer[]) => improvedByNote(improved)?.note.body;

describe('the note that shows how an answer got better', () => {
  it('is one that the very next version used, even of an answer that rose less', () => {
    expect(chosen(rose(note('Why?')), rose(note('How long?', { addressedIn: 2 })))).toBe('How long?');
    expect(chosen(rose(note('Why?')), rose(note('And then?', { revision: 2 })))).toBe('And then?');
  });
  it('is otherwise the first that is read in passing, and at last any on words of the text', () => {
    expect(chosen(rose(note('Long. '.repeat(60)), note('Why?')))).toBe('Why?');
    expect(chosen(rose(note('Long. '.repeat(60))))).toMatch('Long.');
  });
  it('is none where nothing was pinned to words', () => {
    expect(chosen(rose(note('All of it.', { pinned: false })))).toBeUndefined();
    expect(chosen()).toBeUndefined();
  });
});
