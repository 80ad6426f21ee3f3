import type { SearchResult } from '@debrief/contract';
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SearchFilter } from '../app/urls.ts';
import { SearchFacets } from './search-facets.tsx';

const choice = (value: string, count: number, label = value) => ({ value, label, count });
const result = {
  kinds: [{ kind: 'question', count: 12, more: false }],
  facets: {
    companies: [choice('meta', 12, 'Meta'), choice('acme', 2, 'Acme & Sons')],
    topics: Array.from({ length: 12 }, (_, n) => choice(`topic-${n}`, 11 - Math.floor(n / 2), `Topic ${n}`)),
    tracks: [choice('product-management', 12)],
    levels: [choice('mid', 3)],
    rounds: [],
    has: [choice('answers', 5)],
    is: [choice('needs-feedback', 4)],
  },
} as unknown as SearchResult;

const show = (filter: SearchFilter) => render(<SearchFacets filter={filter} result={result} />);
const group = (name: string) => screen.getByRole('region', { name });
const links = (name: string) =>
  within(group(name))
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

describe('narrowing a search', () => {
  it('says beside each choice what it would leave, and leaves out what changes nothing', () => {
    show({ q: 'price', sort: 'newest' });
    expect(links('Company')).toEqual([['Acme & Sons 2', '/search?q=price&sort=newest&company=acme']]);
    expect(links('Level')).toEqual([['Mid-level 3', '/search?q=price&sort=newest&level=mid']]);
    expect(links('Only these')).toEqual([['Needs feedback 4', '/search?q=price&sort=newest&is=needs-feedback']]);
    expect(screen.queryByRole('region', { name: 'Track' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Round' })).toBeNull();
  });

  it('says that a choice leaves at least so many where only the best were counted, to who hears it too', () => {
    const counted = { ...result, kinds: [{ kind: 'question', count: 12, more: true }] } as SearchResult;
    render(<SearchFacets filter={{ q: 'price' }} result={counted} />);
    expect(screen.getByText('2+')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Acme & Sons at least 2' })).toBeVisible();
    // All that were counted are at this company; others may not be.
    expect(screen.getByRole('link', { name: 'Meta at least 12' })).toBeVisible();
  });

  it('shows what is chosen alone, to be taken away', () => {
    show({ q: 'price', company: 'meta' });
    expect(links('Company')).toEqual([['Take away: Meta ×', '/search?q=price']]);
  });

  it('folds what is many', () => {
    show({});
    expect(within(group('Topic')).getByText('6 more')).toBeVisible();
    expect(within(group('Topic')).getByText('Topic 11')).not.toBeVisible();
  });
});
