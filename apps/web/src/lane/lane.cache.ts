import { lane, ProblemError } from '@debrief/contract/client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';

/** How many wait for help, and which of one's own. */
export const laneStanding = () =>
  queryOptions({ queryKey: ['lane'], queryFn: ({ signal }) => api(lane.standing, {}, { signal }) });

/** A few answers that wait for feedback, first those without any. */
export const waitingAnswers = (limit: number) =>
  queryOptions({
    queryKey: ['waiting', limit],
    queryFn: ({ signal }) => api(lane.waiting, { limit }, { signal }),
    select: ({ items }) => items,
  });

/** The answer one is sent to: asking again gives the same one, so that it can be read like anything else. */
export const claimedAnswer = (topic?: string) =>
  queryOptions({
    queryKey: ['claim', topic ?? null],
    queryFn: () => api(lane.claim, { topic }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Keeps the answer while one writes; says when one's time was over before. */
export function useKeepClaim() {
  return useMutation({ mutationFn: (answerId: string) => api(lane.keep, { answerId }) });
}

export const isOver = (error: unknown) => error instanceof ProblemError && error.problem.code === 'lane.claim-expired';

/** Gives the answer back for somebody else; `pass` says not to be sent to it again. */
export function useRelease() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ pass }: { pass: boolean }) => api(lane.release, pass ? { pass: 'true' } : {}),
    onSuccess: () => client.invalidateQueries({ queryKey: laneStanding().queryKey }),
  });
}
