import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IsItFixed } from './is-it-fixed.tsx';

const comment = { id: '00000000-0000-4000-8000-000000000002', excerpt: 'Say for how long', verdict: null, mine: true };

describe('“Fixed?”', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is answered with one tap', async () => {
    const network = vi.fn(async (_path: string, _init: RequestInit) => new Response(null, { status: 204 }));
    vi.stubGlobal('fetch', network);
    render(
      <QueryClientProvider client={new QueryClient()}>
        <IsItFixed comment={comment} />
      </QueryClientProvider>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Not quite' }));
    await vi.waitFor(() => expect(network).toHaveBeenCalled());
    const [path, init] = network.mock.calls[0]!;
    expect(path).toBe(`/api/v1/comments/${comment.id}/verdict`);
    expect(JSON.parse(String(init.body))).toEqual({ verdict: 'not-quite' });
  });
});
