import type { Question } from '@debrief/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SightingSheet } from './sighting-sheet.tsx';

const question = { slug: 'some-question', companies: [{ slug: 'cadenza', name: 'Cadenza' }] } as Question;

describe('“I was asked this”', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('knows the company and the month, and needs one press', async () => {
    const network = vi.fn(async (_path: string, _init: RequestInit) =>
      Response.json({ id: '1', sightings: 2 }, { status: 201 }),
    );
    vi.stubGlobal('fetch', network);
    const onClose = vi.fn();
    render(
      <QueryClientProvider client={new QueryClient()}>
        <SightingSheet question={question} open onClose={onClose} />
      </QueryClientProvider>,
    );
    expect(screen.getByLabelText('Company')).toHaveValue('Cadenza');
    await userEvent.click(screen.getByRole('button', { name: 'I was asked this' }));

    await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
    const [path, init] = network.mock.calls[0]!;
    expect(path).toBe('/api/v1/questions/some-question/sightings');
    expect(JSON.parse(String(init.body))).toEqual({
      company: 'Cadenza',
      month: expect.stringMatching(/^20\d\d-\d\d$/),
    });
  });

  it('needs no company, and takes level and round from who unfolds them', async () => {
    const network = vi.fn(async (_path: string, _init: RequestInit) =>
      Response.json({ id: '1', sightings: 2 }, { status: 201 }),
    );
    vi.stubGlobal('fetch', network);
    render(
      <QueryClientProvider client={new QueryClient()}>
        <SightingSheet question={question} open onClose={() => {}} />
      </QueryClientProvider>,
    );
    await userEvent.clear(screen.getByLabelText('Company'));
    await userEvent.click(screen.getByText('Add level and round'));
    await userEvent.selectOptions(screen.getByLabelText('Round'), 'Phone');
    await userEvent.click(screen.getByRole('button', { name: 'I was asked this' }));
    await vi.waitFor(() => expect(network).toHaveBeenCalled());
    expect(JSON.parse(String(network.mock.calls[0]![1].body))).toEqual({
      month: expect.stringMatching(/^20\d\d-\d\d$/),
      round: 'phone',
    });
  });
});
