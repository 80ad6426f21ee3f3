import type { sightings as endpoints, Question, Request } from '@debrief/contract';
import { sightings } from '@debrief/contract/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import { problemWords } from '../ui/problem.tsx';

export type Report = Omit<Request<(typeof endpoints)['record']>, 'questionId'>;

/** Whatever is said of being asked shows on the question and in lists, and, from three people up, on the company. */
function useSayOfAsked<Said, Made>(say: (said: Said) => Promise<Made>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: say,
    onSuccess: () =>
      Promise.all(['questions', 'companies'].map((domain) => client.invalidateQueries({ queryKey: [domain] }))),
  });
}

export const useRecordSighting = (slug: string) =>
  useSayOfAsked((seen: Report) => api(sightings.record, { questionId: slug, ...seen }));

/** Takes one's own report back; says so, or why not. */
export function useWithdrawSighting() {
  const withdraw = useSayOfAsked((sightingId: string) => api(sightings.withdraw, { sightingId }));
  return {
    isPending: withdraw.isPending,
    withdraw: (id: string) =>
      withdraw.mutate(id, {
        onSuccess: () => notify('Taken back.'),
        onError: (error) => notify(problemWords(error)),
      }),
  };
}

/** "This isn't asked there", and no longer. */
export function useDispute({ slug: questionId }: Pick<Question, 'slug'>) {
  const dispute = useSayOfAsked(({ slug, holds }: { slug: string; holds: boolean }) =>
    holds ? api(sightings.dispute, { questionId, slug }) : api(sightings.stopDispute, { questionId, slug }),
  );
  return {
    isPending: dispute.isPending,
    say: (slug: string, holds: boolean) =>
      dispute.mutate(
        { slug, holds },
        {
          onSuccess: () => notify(holds ? 'Noted. Nobody sees that it was you.' : 'Taken back.'),
          onError: (error) => notify(problemWords(error)),
        },
      ),
  };
}
