import type { ImprovedAnswer } from '@debrief/contract';
import { describe, expect, it } from 'vitest';
import { improvedByNote } from './improved-by-note.ts';

const note = (body: string, { status = 'gone', addressedIn = 2, pinned = true } = {}) => ({
  body,
  addressedIn,
  anchor: pinned ? { exact: 'words', prefix: '', suffix: '', start: 0 } : null,
  place: { status, start: 0, end: 5 },
});
const rose = (...used: ReturnType<typeof note>[]) => ({ answer: { revision: 2 }, used }) as unknown as ImprovedAnswer;
const chosen = (...improved: ImprovedAnswer[]) => improvedByNote(improved)?.note.body;

describe('the note that shows how an answer got better', () => {
  it('is one whose words became others in the newest version, even of an answer that rose less', () => {
    expect(chosen(rose(note('Why?')), rose(note('How long?', { status: 'changed' })))).toBe('How long?');
    expect(chosen(rose(note('Why?')), rose(note('Since then?', { status: 'changed', addressedIn: 1 })))).toBe('Why?');
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
