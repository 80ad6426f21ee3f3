import type { Author } from '@debrief/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReviewPlace } from './review-place.tsx';

const answer = {
  id: '00000000-0000-4000-8000-000000000001',
  revision: 1,
  bodyHtml: '<p>First I ask who waits. Then I count them.</p>',
  author: { kind: 'anonymous', name: 'Keen Swift' } as Author,
  feedbackWanted: { question: 'Is my number right?', criteria: ['depth'], tone: 'direct' as const },
  question: { slug: 'ferry', title: 'How would you shorten the queue?' },
};
const rubric = [
  {
    id: 'depth',
    name: 'Depth',
    about: 'How far it goes.',
    levels: ['A', 'B', 'C', 'D'] as [string, string, string, string],
  },
];
const place = (revision = 1) => (
  <QueryClientProvider client={new QueryClient()}>
    <ReviewPlace answer={{ ...answer, revision }} rubric={rubric} onSent={() => {}} onStale={() => {}} />
  </QueryClientProvider>
);
const field = (name: string) => screen.getByRole('textbox', { name });

describe('giving feedback', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('unreachable'))),
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  it('shows what the author asks for', () => {
    render(place());
    const wish = screen.getByRole('region', { name: 'What the author asks for' });
    expect(wish).toHaveTextContent('Is my number right?');
    expect(wish).toHaveTextContent('Look at Depth most.');
    expect(wish).toHaveTextContent('Straight to the point, please.');
  });

  it('says beside each field what is missing, and goes to the first', async () => {
    render(place());
    await userEvent.click(screen.getByRole('button', { name: 'Send feedback' }));
    expect(field('What works?')).toHaveAccessibleDescription('Say one thing that works. A few words do.');
    expect(screen.getByText('Choose one of the three.')).toBeVisible();
    await vi.waitFor(() => expect(field('What works?')).toHaveFocus());
  });

  it('keeps every word when a newer version is published, and sends nothing before one has chosen', async () => {
    const { rerender } = render(place());
    await userEvent.type(field('What works?'), 'You count.');
    rerender(place(2));
    expect(screen.getByRole('alert', { name: 'There is a newer version' })).toHaveTextContent(
      'Version 2 was published',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Send feedback' }));
    expect(screen.queryByText('Choose one of the three.')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Keep my words for version 2' }));
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(field('What works?')).toHaveValue('You count.');
  });
});
