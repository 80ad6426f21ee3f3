import { beforeEach, describe, expect, it } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';

describe('recent searches', () => {
  beforeEach(() => localStorage.clear());

  it('stand on this device, the last first and each once', () => {
    for (const q of ['metrics', 'larkspur', ' Metrics ']) rememberSearch('guest', q);
    expect(recentSearches('guest')).toEqual(['Metrics', 'larkspur']);
  });
  it('keep a search that went on from the last in its place', () => {
    for (const q of ['ferry', 'ferry price', 'x']) rememberSearch('guest', q);
    expect(recentSearches('guest')).toEqual(['ferry price']);
  });
  it('are no more than eight, and one member’s alone', () => {
    for (let n = 1; n <= 10; n++) rememberSearch('m1', `search ${n} of mine`);
    expect(recentSearches('m1')).toHaveLength(8);
    expect(recentSearches('m2')).toEqual([]);
    forgetSearches('m1');
    expect(recentSearches('m1')).toEqual([]);
  });
  it('are none where what is kept is broken', () => {
    localStorage.setItem('debrief:searches:guest', '{');
    expect(recentSearches('guest')).toEqual([]);
  });
});
