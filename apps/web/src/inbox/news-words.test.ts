import type { InboxItem } from '@debrief/contract';
import { describe, expect, it } from 'vitest';
import { newsWords } from './news-words.ts';

const news = (given: Partial<InboxItem>): InboxItem => ({
  id: '1',
  kind: 'comment',
  count: 1,
  at: '2026-10-03T00:00:00.000Z',
  read: false,
  question: { slug: 'a-question', title: 'A question?' },
  answerId: '00000000-0000-4000-8000-000000000001',
  comment: null,
  ...given,
});

describe('news in words', () => {
  it('counts what came since it was last read', () => {
    expect(newsWords(news({}))).toBe('A new note on your answer to');
    expect(newsWords(news({ count: 3 }))).toBe('3 new notes on your answer to');
  });

  it('tells a comment on a question from a note on an answer', () => {
    expect(newsWords(news({ answerId: null, count: 2 }))).toBe('2 new comments on your question');
  });

  it('says whether a giver finds it fixed', () => {
    const comment = { id: '00000000-0000-4000-8000-000000000002', excerpt: '', mine: false };
    expect(newsWords(news({ kind: 'verdict', comment: { ...comment, verdict: 'fixed' } }))).toMatch(/^Fixed/);
    expect(newsWords(news({ kind: 'verdict', comment: { ...comment, verdict: 'not-quite' } }))).toMatch(/^Not quite/);
  });

  it('says of several, or of a note that is gone, only that it was said whether it is fixed', () => {
    const comment = { id: '00000000-0000-4000-8000-000000000002', excerpt: '', mine: false, verdict: 'fixed' as const };
    expect(newsWords(news({ kind: 'verdict', count: 2, comment }))).toMatch(/^Whether it is fixed/);
    expect(newsWords(news({ kind: 'verdict', comment: null }))).toMatch(/^Whether it is fixed/);
  });
});
