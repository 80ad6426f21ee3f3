import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportQuestions } from './export-questions.tsx';

const handed: { name: string; text: string }[] = [];
const network = vi.fn<(path: string) => Promise<Response>>();

beforeEach(() => {
  handed.length = 0;
  let content = '';
  vi.stubGlobal('fetch', network);
  // jsdom has neither addresses of blobs nor downloads.
  URL.createObjectURL = (file) => {
    void (file as Blob).text().then((text) => {
      content = text;
    });
    return 'blob:here';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    setTimeout(() => handed.push({ name: this.download, text: content }));
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ExportQuestions />
    </QueryClientProvider>,
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('exporting questions', () => {
  it('hands over the file that an import takes, or one for a spreadsheet', async () => {
    network.mockImplementation(async (path) => new Response(path.endsWith('csv') ? 'id,title' : '{"id":"1"}'));
    await press('Export questions');
    await vi.waitFor(() => expect(handed).toEqual([{ name: 'debrief-questions.jsonl', text: '{"id":"1"}' }]));
    await press('As CSV');
    await vi.waitFor(() => expect(handed.at(-1)).toEqual({ name: 'debrief-questions.csv', text: 'id,title' }));
    expect(network.mock.calls.map(([path]) => path)).toEqual([
      '/api/v1/export?format=jsonl',
      '/api/v1/export?format=csv',
    ]);
    expect(screen.getByRole('status')).toHaveTextContent('among your downloads');
  });

  it('says why there is none', async () => {
    const problem = { code: 'denied', status: 403, title: 'Denied', detail: 'Only for admins.' };
    network.mockResolvedValue(Response.json(problem, { status: 403 }));
    await press('Export questions');
    expect(await screen.findByText('Only for admins.')).toBeVisible();
    expect(handed).toEqual([]);
  });
});
