import type { Revision } from '@debrief/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WordChanges } from './word-changes.tsx';

const version = (number: number, bodyHtml: string): Revision => ({
  number,
  body: '',
  bodyHtml,
  note: '',
  used: [],
  minutes: null,
  createdAt: '2026-11-20T12:00:00.000Z',
});

describe('what changed between two versions', () => {
  it('underlines what came and strikes what went, and says so in words', async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <WordChanges
          answerId="a"
          before={version(1, '<p>I would count saves.</p>')}
          after={version(2, '<p>I would count opens.</p>')}
        />
      </QueryClientProvider>,
    );
    const came = await screen.findByText('opens', { selector: 'ins' });
    expect(came).toHaveTextContent('[new: opens]');
    expect(screen.getByText('saves', { selector: 'del' })).toHaveTextContent('[gone: saves]');
  });
});
