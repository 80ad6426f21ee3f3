import type { Comment } from '@debrief/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AuthorActs } from './author-acts.tsx';

const id = '00000000-0000-4000-8000-000000000002';
const comment = { id, state: 'open', parentId: null, thanked: false, can: { decline: true } } as unknown as Comment;

const button = (name: string) => screen.getByRole('button', { name });
const network = vi.fn(async (_path: string, _init: RequestInit) => Response.json({ ...comment, state: 'declined' }));
const sent = () => network.mock.calls.map(([path, { body }]) => [path, JSON.parse(String(body))]);

describe('“Not this time”', () => {
  beforeEach(() => {
    network.mockClear();
    vi.stubGlobal('fetch', network);
    render(
      <QueryClientProvider client={new QueryClient()}>
        <AuthorActs comment={comment} about={{ answerId: '00000000-0000-4000-8000-000000000001' }} />
      </QueryClientProvider>,
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  it('asks why, which may be left empty', async () => {
    await userEvent.click(button('Not this time'));
    expect(screen.getByLabelText('Why not this time?')).toHaveFocus();
    expect(sent()).toEqual([]);
    await userEvent.click(button('Not this time'));
    await vi.waitFor(() => expect(sent()).toEqual([[`/api/v1/comments/${id}/state`, { state: 'declined' }]]));
  });

  it('tells the giver the reason, or nothing where one thinks better of it', async () => {
    await userEvent.click(button('Not this time'));
    await userEvent.click(button('Cancel'));
    expect(sent()).toEqual([]);
    await userEvent.click(button('Not this time'));
    await userEvent.type(screen.getByLabelText('Why not this time?'), 'It was said above.{Enter}');
    await vi.waitFor(() =>
      expect(sent()).toEqual([[`/api/v1/comments/${id}/state`, { state: 'declined', reason: 'It was said above.' }]]),
    );
  });
});
