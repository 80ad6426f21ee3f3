import { describe, expect, it } from 'vitest';
import { bothTexts } from '../drafts/draft-content.ts';
import { dayInWords, emptyReplay, longReplayFields, replayFacts, replayTitle, replayWords } from './replay-draft.ts';

const asked = (words: string) => ({ asked: words, said: '', landed: null });

describe('two texts of one replay', () => {
  it('are kept both: words one after the other, and every question', () => {
    const mine = { ...emptyReplay, company: 'Ferries', change: 'mine', questions: [asked('a'), asked('b')] };
    const other = {
      ...emptyReplay,
      company: 'Boats',
      rating: 4,
      change: 'theirs',
      questions: [asked('a'), asked('c')],
    };
    expect(bothTexts(mine, other, longReplayFields)).toEqual({
      ...emptyReplay,
      company: 'Ferries',
      rating: 4,
      change: 'mine\n\ntheirs',
      questions: [asked('a'), asked('b'), asked('c')],
    });
  });
});

describe('a replay in the list', () => {
  it('is called by company and role, or as an interview where neither is said', () => {
    expect(replayTitle({ company: ' Ferries ', role: 'Product manager' })).toBe('Ferries · Product manager');
    expect(replayTitle({ company: '', role: ' ' })).toBe('An interview');
  });
  it('says what is known and nothing else', () => {
    const date = `${new Date().getFullYear()}-10-05`;
    expect(replayFacts({ date, questions: 2, rating: 3, outcome: 'offer' })).toBe(
      '5 October · 2 questions · fair · ended with: an offer',
    );
    expect(replayFacts({ date: null, questions: 0, rating: null, outcome: null })).toBe('');
  });
  it('names the year of a day that is not of this one', () => {
    expect(dayInWords('2019-01-02', new Date('2026-10-05'))).toBe('2 January 2019');
  });
  it('can be read whole', () => {
    expect(replayWords({ ...emptyReplay, company: 'Ferries', questions: [asked('Why?')], change: 'Breathe.' })).toBe(
      'Ferries\n\nWhy?\n\nBreathe.',
    );
  });
});
