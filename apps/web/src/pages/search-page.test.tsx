import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listOf, showPage } from '../../test/show-page.tsx';
import { SearchPage } from './search-page.tsx';

const question = {
  kind: 'question',
  id: '00000000-0000-4000-8000-000000000001',
  slug: 'why-ferries',
  title: 'Why do ferries wait?',
  author: { kind: 'anonymous', name: 'Keen Swift' },
  companies: [],
  topics: [],
  counts: { answers: 0, sightings: 0, votes: 0, comments: 0 },
  highlights: [{ field: 'title', text: 'Why do ferries wait?', marks: [{ start: 7, end: 14 }] }],
};
const facets = { companies: [], topics: [], tracks: [], levels: [], rounds: [], has: [], is: [] };
const result = { ...listOf(), facets, kinds: [], total: 0, more: false, nearest: false };
const show = (address: string, found: object) =>
  showPage({ path: '/search', component: SearchPage }, address, ({ pathname }) =>
    pathname.endsWith('/search') ? { ...result, ...found } : listOf(),
  );

describe('the page of a search', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('shows the nearest where nothing fits, says that it is no result, and offers to add the question', async () => {
    show('/search?q=fairies', { items: [question], nearest: true });
    const nearest = await screen.findByRole('region', { name: 'The nearest we have' });
    expect(within(nearest).getByRole('link', { name: /Why do ferries wait/ })).toHaveAttribute(
      'href',
      '/questions/why-ferries',
    );
    expect(screen.getByText('No question says that yet.')).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Results' })).toBeNull();
    expect(screen.queryByText(/^\d+ results?$/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Add it as a question' })).toHaveAttribute('href', '/write?title=fairies');
  });

  it('asks whether something else was meant, beside what fits', async () => {
    show('/search?q=feries&level=mid', { items: [question], total: 1, suggestion: 'ferries' });
    expect(await screen.findByText(/^Did you mean/)).toHaveTextContent('Did you mean ferries?');
    expect(screen.getByRole('link', { name: 'ferries' })).toHaveAttribute('href', '/search?q=ferries&level=mid');
    expect(screen.getByText('1 result')).toBeVisible();
    expect(screen.getByRole('list', { name: 'Results' })).toBeVisible();
  });

  it('leads from a narrowed search that finds nothing to one everywhere', async () => {
    show('/search?q=ferries&level=mid', {});
    expect(await screen.findByText(/Nothing fits all of that yet/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Look everywhere' })).toHaveAttribute('href', '/search?q=ferries');
    expect(screen.getByText('No results')).toBeVisible();
  });
});
