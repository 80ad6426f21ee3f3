import type { SavedSearch } from '@debrief/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SavedSearchList } from './saved-search-list.tsx';

let kept: SavedSearch[] = [];
const asked: string[] = [];
const search = (n: number, name: string, q: string, newCount: number): SavedSearch => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  name,
  query: { q },
  newCount,
  seenAt: '2026-10-03T15:42:31.123Z',
});

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit) => {
    if (method !== 'GET') asked.push(`${method} ${path.replace('/api/v1', '')}`);
    const id = path.split('/')[4];
    if (method === 'DELETE') kept = kept.filter((each) => each.id !== id);
    if (path.endsWith('/seen')) kept = kept.map((each) => (each.id === id ? { ...each, newCount: 0 } : each));
    return method === 'GET' ? Response.json({ items: kept, nextCursor: null }) : new Response(null, { status: 204 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const show = (...searches: SavedSearch[]) => {
  kept = searches;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SavedSearchList />
    </QueryClientProvider>,
  );
};
const names = async () =>
  within(await screen.findByRole('list', { name: 'Saved searches' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

describe('one’s saved searches', () => {
  it('stand with what is new first, each with how much that is', async () => {
    show(search(1, 'Quiet', 'harbour', 0), search(2, 'Ferries', 'ferry', 3), search(3, 'Much', 'lamp', 100));
    expect(await names()).toEqual(['Ferries', 'Much', 'Quiet']);
    expect(screen.getByText('3 new')).toBeVisible();
    expect(screen.getByText('100 or more new')).toBeVisible();
    expect(screen.getAllByText(/new$/)).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Quiet' })).toHaveAttribute('href', '/search?q=harbour');
  });

  it('have nothing new once they were looked at', async () => {
    show(search(2, 'Ferries', 'ferry', 3));
    const link = await screen.findByRole('link', { name: 'Ferries' });
    // The newest first: that is what was said to be new.
    expect(link).toHaveAttribute('href', '/search?q=ferry&sort=newest');
    link.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(link);
    await waitFor(() => expect(screen.queryByText('3 new')).toBeNull());
    expect(asked).toEqual([`PUT /saved-searches/${search(2, '', '', 0).id}/seen`]);
  });

  it('are folded where they are many, and one goes when it is deleted', async () => {
    show(...[1, 2, 3, 4, 5, 6].map((n) => search(n, `Search ${n}`, `word${n}`, 0)));
    expect(await names()).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 6' }));
    expect(await names()).toHaveLength(6);
    await userEvent.click(screen.getByRole('button', { name: 'Delete: Search 2' }));
    await waitFor(async () => expect(await names()).not.toContain('Search 2'));
    expect(asked).toEqual([`DELETE /saved-searches/${search(2, '', '', 0).id}`]);
  });
});
