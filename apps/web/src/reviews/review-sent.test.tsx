import type { Review } from '@debrief/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReviewSent } from './review-sent.tsx';
import { references } from './reviews.cache.ts';
import { noteGiven } from './reviews-given.ts';

const review = { answerId: '00000000-0000-4000-8000-000000000001' } as Review;
const offer = () => screen.queryByRole('link', { name: 'Practise scoring in Metrics' });

/** What stands there once so many reviews were sent, with so many answers to practise on. */
function sends(reviews: number, { toPractiseOn = 3 } = {}) {
  for (let n = 0; n < reviews; n += 1) noteGiven();
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const items = Array.from({ length: toPractiseOn }, (_, n) => {
    const words = { question: 'How would you measure a list?', body: 'By use.', bodyHtml: '<p>By use.</p>' };
    return { id: `00000000-0000-4000-8000-00000000000${n}`, ...words, marked: null };
  });
  client.setQueryData(references('metrics').queryKey, { items, nextCursor: null, rubric: [] });
  render(
    <QueryClientProvider client={client}>
      <ReviewSent
        review={review}
        author={{ kind: 'anonymous', name: 'Keen Swift' }}
        topic={{ slug: 'metrics', name: 'Metrics' }}
      />
    </QueryClientProvider>,
  );
}

describe('thanks for a review', () => {
  beforeEach(() => localStorage.clear());

  it('do not offer practice after the first two', () => {
    sends(2);
    expect(screen.getByRole('heading', { name: 'Thank you. That helps.' })).toHaveFocus();
    expect(offer()).toBeNull();
  });

  it('offer practising to score from the third on', () => {
    sends(3);
    expect(offer()).toHaveAttribute('href', '/practise-scoring/metrics');
  });

  it('offer none where there is nothing to practise on', () => {
    sends(3, { toPractiseOn: 0 });
    expect(offer()).toBeNull();
  });
});
