import type { reviews as endpoints, Request } from '@debrief/contract';
import { reviews } from '@debrief/contract/client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { draftsQuery } from '../drafts/drafts.cache.ts';
import { api } from '../platform/api.ts';

type Taken<Act extends keyof typeof endpoints, Key extends string> = Omit<Request<(typeof endpoints)[Act]>, Key>;

/** What a review changes: the answer it is about, and how many others wait. */
function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all([['answers'], ['questions'], ['lane']].map((queryKey) => client.invalidateQueries({ queryKey })));
}

/** Sends one's review of a version; a repeat of it changes nothing. */
export function useWriteReview(answerId: string) {
  const client = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (review: Taken<'write', 'answerId'>) => api(reviews.write, { answerId, ...review }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: draftsQuery().queryKey });
      void refresh();
    },
  });
}

/** From now on the reviews one has seen stay as they are. */
export function useReadReviews(answerId: string) {
  return useMutation({ mutationFn: () => api(reviews.markRead, { answerId }) });
}

/** Lets everyone see what a guest left. */
export function useShowReview() {
  return useMutation({
    mutationFn: (reviewId: string) => api(reviews.show, { reviewId }),
    onSuccess: useRefresh(),
  });
}

/** Answers of a topic to practise scoring on; may be none. */
export const references = (slug: string) =>
  queryOptions({
    queryKey: ['references', slug],
    queryFn: ({ signal }) => api(reviews.references, { slug }, { signal }),
    staleTime: 10 * 60_000,
  });

export function useCalibrate(slug: string) {
  const client = useQueryClient();
  const { queryKey } = references(slug);
  return useMutation({
    mutationFn: (marks: Request<(typeof endpoints)['calibrate']>) => api(reviews.calibrate, marks),
    onSuccess: (marked, { referenceId }) =>
      client.setQueryData(
        queryKey,
        (page) =>
          page && { ...page, items: page.items.map((item) => (item.id === referenceId ? { ...item, marked } : item)) },
      ),
  });
}

export type GuestReview = Taken<'postOnShared', 'token'>;

/** Reviews an answer by its link, without an account; a repeat with the same key sends nothing twice. */
export function useReviewByLink(token: string) {
  return useMutation({
    mutationFn: ({ review, postKey }: { review: GuestReview; postKey: string }) =>
      api(reviews.postOnShared, { token, ...review }, { idempotencyKey: postKey }),
  });
}
