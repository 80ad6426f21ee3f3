import type { moderation as endpoints, ModerationCase, Request, WholeCase } from '@debrief/contract';
import { moderation } from '@debrief/contract/client';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';

/** What can be reported, by what its address names it. */
export type Flaggable =
  | { kind: 'question' | 'comment' | 'review' | 'member' | 'company'; key: string }
  | { kind: 'answer'; key: string; link?: string };

export type Flag = Request<(typeof endpoints)['flagQuestion']>;

function send({ kind, key, ...more }: Flaggable, { reason, note }: Pick<Flag, 'reason' | 'note'>) {
  const said = { reason, note };
  if (kind === 'question') return api(moderation.flagQuestion, { questionId: key, ...said });
  if (kind === 'answer') return api(moderation.flagAnswer, { answerId: key, ...more, ...said });
  if (kind === 'comment') return api(moderation.flagComment, { commentId: key, ...said });
  if (kind === 'review') return api(moderation.flagReview, { reviewId: key, ...said });
  if (kind === 'member') return api(moderation.flagMember, { handle: key, ...said });
  return api(moderation.flagCompany, { slug: key, ...said });
}

/** Tells the moderators that something is wrong with it. */
export const useFlag = (what: Flaggable) =>
  useMutation({
    mutationFn: (said: Pick<Flag, 'reason' | 'note'>) => send(what, said),
    onSuccess: () => notify('Thank you. A moderator will look at it; nobody learns who told us.'),
  });

const all = ['moderation'] as const;

export type CaseFilter = Omit<Request<(typeof endpoints)['cases']>, 'cursor' | 'limit'>;

export const caseList = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: [...all, 'cases', filter],
    queryFn: ({ pageParam, signal }) =>
      api(moderation.cases, { ...filter, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const wholeCase = (caseId: string) =>
  queryOptions({
    queryKey: [...all, 'case', caseId],
    queryFn: ({ signal }) => api(moderation.showCase, { caseId }, { signal }),
  });

export const moderationLog = () =>
  infiniteQueryOptions({
    queryKey: [...all, 'log'],
    queryFn: ({ pageParam, signal }) => api(moderation.log, { cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export type Decided = Omit<Request<(typeof endpoints)['decide']>, 'caseId'>;

/**
 * Everything may look otherwise after a decision: what is read is read anew. `onDecided` is told what was done, and what is left of the
 * case; also when the form is no longer on the screen.
 */
export function useDecide(
  caseId: ModerationCase['id'],
  onDecided: (act: Decided['act'], left: WholeCase | null) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decided: Decided) => api(moderation.decide, { caseId, ...decided }),
    onSuccess: (left, { act }) => {
      onDecided(act, left);
      return client.invalidateQueries();
    },
  });
}

export function useReveal(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (why: string) => api(moderation.reveal, { caseId, why }),
    onSuccess: () => client.invalidateQueries({ queryKey: all }),
  });
}
