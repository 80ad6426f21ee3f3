import { describe, expect, it } from 'vitest';
import { addressOfSearch, isNarrowed, isSameSearch, nameOfSearch, searchWords } from './saved-search-words.ts';

describe('the words of a search', () => {
  it('say all that it is for, and make its first name', () => {
    const query = { q: 'north star', company: 'orbitry', level: 'senior', has: 'answers', sort: 'newest' } as const;
    expect(searchWords(query)).toBe('“north star” · With answers · Orbitry · Senior');
    expect(nameOfSearch(query)).toBe('north star · With answers · Orbitry · Senior');
    expect(nameOfSearch({ q: 'x'.repeat(90) })).toHaveLength(60);
  });
});

describe('a search', () => {
  it('is the same in any order', () => {
    const one = { topic: 'metrics', level: 'mid', sort: 'active' } as const;
    expect(isSameSearch(one, { level: 'mid', topic: 'metrics' })).toBe(true);
    expect(isSameSearch(one, { level: 'mid' })).toBe(false);
  });
  it('is worth saving when something narrows it', () => {
    expect(isNarrowed({ sort: 'active', kind: 'question' })).toBe(false);
    expect(isNarrowed({ has: 'answers' })).toBe(true);
  });
  it('leads to the questions, or to everything, with what is new first where something is', () => {
    const query = { topic: 'metrics', sort: 'most-asked' } as const;
    expect(addressOfSearch(query, false)).toBe('/questions?topic=metrics&sort=most-asked');
    expect(addressOfSearch(query, true)).toBe('/questions?topic=metrics&sort=newest');
    expect(addressOfSearch({ q: 'a&b', kind: 'answer' }, false)).toBe('/search?q=a%26b&kind=answer');
  });
});
