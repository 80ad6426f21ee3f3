import type { SearchResult } from '@debrief/contract';
import { searchOperators } from '@debrief/contract/limits';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberSearch } from './recent-searches.ts';
import { SearchPalette } from './search-palette.tsx';

const marks = (text: string, start: number, end: number) => [{ field: 'name', text, marks: [{ start, end }] }];
const larkspur = {
  kind: 'company',
  slug: 'larkspur',
  name: 'Larkspur',
  counts: { questions: 3 },
  highlights: marks('Larkspur', 0, 8),
};
const question = {
  kind: 'question',
  slug: 'why-larks',
  title: 'Why <b>larks</b>?',
  companies: [],
  topics: [],
  counts: { answers: 0 },
  highlights: [{ field: 'title', text: 'Why <b>larks</b>?', marks: [{ start: 7, end: 12 }] }],
};
const result = (...items: object[]) => ({ items, nearest: false, nextCursor: null }) as unknown as SearchResult;

const asked: { path: string; signal: AbortSignal }[] = [];
let answer: (path: string) => object | Promise<never> = () => result(larkspur, question);
const went = vi.fn();
const submitted = vi.fn();

function Palette({ already, along }: { already: string; along: string }) {
  const [typed, setTyped] = useState(already);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submitted(typed);
      }}
    >
      <SearchPalette typed={typed} asked={along} onType={setTyped} onGo={went} onClose={() => {}} owner="guest" />
    </form>
  );
}
const show = (already = '', along = already) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Palette already={already} along={along} />
    </QueryClientProvider>,
  );
const field = () => screen.getByRole('combobox', { name: 'Search' });
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;

beforeEach(() => {
  localStorage.clear();
  asked.length = 0;
  answer = () => result(larkspur, question);
  vi.stubGlobal('fetch', async (path: string, { signal }: RequestInit) => {
    asked.push({ path, signal: signal! });
    return Response.json(await answer(path));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  went.mockReset();
  submitted.mockReset();
});

describe('searching while one types', () => {
  it('shows what is found by kind, with the words marked and never as HTML', async () => {
    show();
    await userEvent.type(field(), 'lark');
    const names = await screen.findByRole('group', { name: 'Companies' });
    expect(within(names).getByRole('option', { name: /^Larkspur/ })).toHaveAttribute('href', '/companies/larkspur');
    const found = within(screen.getByRole('group', { name: 'Questions' })).getByRole('option');
    expect(found).toHaveTextContent('Why <b>larks</b>?');
    expect(found.querySelector('b')).toBeNull();
    expect(found.querySelector('mark')).toHaveTextContent('larks');
    expect(asked.at(-1)!.path).toMatch(/\?q=lark&facets=none&limit=8$|facets=none/);
  });

  it('is walked with the arrows, opened with Enter, and beyond its ends is what is typed', async () => {
    show();
    await userEvent.type(field(), 'lark');
    await screen.findByRole('group', { name: 'Companies' });
    expect(active()).toBeNull();
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toMatch(/^Larkspur/);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()).toBe('All results for “lark”');
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toBeNull();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()).toMatch(/^Why/);
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(went).toHaveBeenCalledWith('/questions/why-larks', 'lark');
    expect(submitted).not.toHaveBeenCalled();
  });

  it('replaces what came along, and goes on with what was typed before it was there', async () => {
    show('larks');
    await userEvent.keyboard('map');
    expect(field()).toHaveValue('map');
    cleanup();
    show('lar', '');
    await userEvent.keyboard('ks');
    expect(field()).toHaveValue('larks');
  });

  it('leads to the page of the search where nothing is chosen', async () => {
    show();
    await userEvent.type(field(), 'lark{Enter}');
    expect(submitted).toHaveBeenCalledWith('lark');
    expect(went).not.toHaveBeenCalled();
  });

  it('gives up what is no longer asked for, and keeps what is there until the next is', async () => {
    show();
    await userEvent.type(field(), 'lark');
    await screen.findByRole('group', { name: 'Companies' });
    answer = () => new Promise<never>(() => {});
    await userEvent.type(field(), 's');
    await waitFor(() => expect(asked.at(-1)!.path).toContain('q=larks'));
    const late = asked.at(-1)!;
    expect(screen.getByRole('group', { name: 'Companies' })).toBeVisible();
    answer = () => result();
    await userEvent.type(field(), 'x');
    await waitFor(() => expect(late.signal.aborted).toBe(true));
    expect(await screen.findByText('Nothing says that yet.')).toBeVisible();
  });

  it('completes an operator, the likeliest value first', async () => {
    show();
    await userEvent.type(field(), 'lark level:se');
    const levels = await screen.findByRole('group', { name: 'level:' });
    expect(within(levels).getAllByRole('option')).toHaveLength(1);
    expect(active()).toMatch(/^Senior/);
    await userEvent.keyboard('{Enter}');
    expect(field()).toHaveValue('lark level:senior ');
    expect(screen.queryByRole('group', { name: 'level:' })).toBeNull();
    await userEvent.keyboard('is:');
    const states = await screen.findByRole('group', { name: 'is:' });
    // Nothing is a guest's own.
    expect(
      within(states)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Not answered yet is:unanswered', 'Needs feedback is:needs-feedback']);
  });

  it('offers the values of each operator that it names', async () => {
    answer = (path) =>
      path.includes('/companies')
        ? { items: [{ slug: 'larkspur', name: 'Larkspur', aliases: [] }], nextCursor: null }
        : path.includes('/topics')
          ? { items: [{ slug: 'metrics', name: 'Metrics', synonyms: [] }], nextCursor: null }
          : result();
    show();
    const hint = screen.getByText('narrow it down', { exact: false });
    const named = [...hint.querySelectorAll('kbd')].map(({ textContent }) => textContent!);
    expect(named.slice(0, -2)).toEqual(searchOperators.map((operator) => expect.stringMatching(operator)));
    const first = { company: 'Larkspur', topic: 'Metrics', track: 'Product management', level: 'Intern' };
    for (const [operator, label] of Object.entries({
      ...first,
      round: 'Recruiter screen',
      is: 'Not answered yet',
      has: 'With answers',
    })) {
      await userEvent.clear(field());
      await userEvent.type(field(), `${operator}:`);
      const values = await screen.findByRole('group', { name: `${operator}:` });
      expect(within(values).getAllByRole('option')[0]).toHaveTextContent(label);
    }
  });

  it('says which value an operator does not know, and which it does', async () => {
    show();
    await userEvent.type(field(), 'lark round:x');
    expect(await screen.findByText(/There is no round “x”\. Choose one of recruiter-screen, phone/)).toBeVisible();
    answer = (path) =>
      path.includes('/companies')
        ? { items: [], nextCursor: null }
        : { ...result(question), unknown: [{ operator: 'company', value: 'nowhere' }] };
    await userEvent.clear(field());
    await userEvent.type(field(), 'lark company:nowhere and');
    expect(await screen.findByText('There is no company “nowhere”.')).toBeVisible();
    expect(screen.queryByText(/no round/)).toBeNull();
  });

  it('offers what was searched for on this device, until that is cleared', async () => {
    for (const q of ['metrics', 'pricing a ferry']) rememberSearch('guest', q);
    show();
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['pricing a ferry', 'metrics']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(went).toHaveBeenCalledWith('/search?q=pricing+a+ferry', 'pricing a ferry');
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.queryByRole('option')).toBeNull();
    expect(localStorage).toHaveLength(0);
  });
});
