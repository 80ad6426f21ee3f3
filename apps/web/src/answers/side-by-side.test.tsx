import type { Answer } from '@debrief/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SideBySide } from './side-by-side.tsx';

const answer = (name: string, bodyHtml: string) =>
  ({
    id: name,
    revision: 1,
    author: { kind: 'anonymous', name },
    bodyHtml,
    minutes: null,
    offer: false,
    counts: { comments: 0, openComments: 0, reviews: 0, votes: 0 },
    score: { reviews: 0, overall: null, criteria: [], ready: false },
  }) as unknown as Answer;
const three = [
  answer('Otter', '<h2>Metrics</h2><p>Count opens.</p><h2>Goal</h2><p>Fewer calls.</p>'),
  answer('Heron', '<h2>Goal</h2><p>More sales.</p><h2>Risks</h2><p>Spam.</p>'),
  answer('Badger', '<h3>1. Goal</h3><p>Happier people.</p>'),
];

function show(wide: boolean) {
  vi.stubGlobal('matchMedia', () => ({ matches: wide, addEventListener() {}, removeEventListener() {} }));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SideBySide answers={three} template={'## Goal\nWhat for?\n\n## Users\nWho?\n\n## Metrics\n'} />
    </QueryClientProvider>,
  );
}
const section = (name: string) => screen.findByRole('region', { name });
afterEach(() => vi.unstubAllGlobals());

describe('answers side by side', () => {
  it('stand in the order of the template, what it does not know after what it follows, without what nobody wrote', async () => {
    show(true);
    await section('Goal');
    expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual([
      'Goal',
      'Risks',
      'Metrics',
    ]);
    for (const words of ['Fewer calls.', 'More sales.', 'Happier people.'])
      expect(within(await section('Goal')).getByText(words)).toBeVisible();
  });

  it('say which section only one of them has, also at a glance', async () => {
    show(true);
    expect(within(await section('Risks')).getByText('Only Heron has this')).toBeVisible();
    expect(within(await section('Goal')).queryByText(/^Only|^Not in/)).toBeNull();
    const row = screen.getByRole('row', { name: /^Risks/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['–not there', '1 word', '–not there']);
    expect(within(row).getByRole('link', { name: 'Risks' })).toHaveAttribute('href', '#section-2');
  });

  it('are tabs on a phone, section by section, moved by the arrow keys', async () => {
    show(false);
    const goal = await section('Goal');
    const tabs = within(goal).getAllByRole('tab');
    expect(tabs.map(({ textContent }) => textContent)).toEqual(['Otter', 'Heron', 'Badger']);
    expect(within(goal).getByText('Fewer calls.')).toBeVisible();
    await userEvent.click(tabs[0]!);
    await userEvent.keyboard('{ArrowRight}');
    expect(await within(goal).findByText('More sales.')).toBeVisible();
    await waitFor(() => expect(within(goal).getByText('Fewer calls.')).not.toBeVisible());
    expect(within(await section('Risks')).queryByRole('tab')).toBeNull();
    expect(within(await section('Risks')).getByText('Spam.')).toBeVisible();
  });
});
