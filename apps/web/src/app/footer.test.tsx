import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showPage } from '../../test/show-page.tsx';
import { answerWithComments } from '../answers/answers.cache.ts';
import { Footer } from './footer.tsx';

const id = '00000000-0000-4000-8000-000000000001';
const seen = vi.fn();

function AnswerAndFooter() {
  seen(useQuery(answerWithComments(id)).data);
  return <Footer />;
}
const show = (visibility: string) =>
  showPage({ path: '/answers/$answerId', component: AnswerAndFooter }, `/answers/${id}`, () => ({ id, visibility }));

describe('the foot of a page', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    seen.mockReset();
  });

  it('leads to the feed of an answer that everyone may see, and of no other', async () => {
    const { unmount } = show('public');
    expect(await screen.findByRole('link', { name: 'Feed of this page' })).toHaveAttribute(
      'href',
      `/answers/${id}.atom`,
    );
    unmount();
    seen.mockReset();
    show('private');
    await waitFor(() => expect(seen).toHaveBeenLastCalledWith({ id, visibility: 'private' }));
    expect(screen.queryByRole('link', { name: 'Feed of this page' })).toBeNull();
  });

  it('names the feed of all questions on the first page', async () => {
    showPage({ path: '/', component: Footer }, '/', () => undefined);
    expect(await screen.findByRole('link', { name: 'Feed of new questions' })).toHaveAttribute(
      'href',
      '/questions.atom',
    );
  });
});
