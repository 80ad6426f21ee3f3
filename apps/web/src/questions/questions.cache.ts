import type { questions as endpoints, Question, Request } from '@debrief/contract';
import { questions, votes } from '@debrief/contract/client';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { QuestionFilter } from '../app/urls.ts';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';

const all = ['questions'] as const;

/** Questions by filter, a page at a time. */
export const questionList = (filter: QuestionFilter = {}, limit?: number) =>
  infiniteQueryOptions({
    queryKey: [...all, 'list', filter, limit],
    queryFn: ({ pageParam, signal }) =>
      api(questions.list, { ...filter, limit, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** One question with its first twenty answers. */
export const questionWithAnswers = (slug: string) =>
  queryOptions({
    queryKey: [...all, 'one', slug],
    queryFn: ({ signal }) => api(questions.show, { questionId: slug, include: 'answers' }, { signal }),
  });

export const similarQuestions = (slug: string, limit = 4) =>
  queryOptions({
    queryKey: [...all, 'similar', slug, limit],
    queryFn: ({ signal }) => api(questions.similar, { questionId: slug, limit }, { signal }),
    staleTime: 5 * 60_000,
  });

/** Questions like one that is being typed. */
export const questionsLike = (title: string, limit = 4) =>
  queryOptions({
    queryKey: [...all, 'like', title, limit],
    queryFn: ({ signal }) => api(questions.similarTo, { title, limit }, { signal }),
    staleTime: 5 * 60_000,
    enabled: title.trim().length >= 10,
  });

/** The few that these words find. */
export const questionsFound = (q: string, limit: number) =>
  queryOptions({
    queryKey: [...all, 'found', q, limit],
    queryFn: ({ signal }) => api(questions.list, { q, limit }, { signal }),
    enabled: q !== '',
  });

export function usePostQuestion() {
  const client = useQueryClient();
  return useMutation({
    /** One `postKey` for one draft: a repeat of it posts once. */
    mutationFn: ({ postKey, ...question }: Request<(typeof endpoints)['post']> & { postKey?: string }) =>
      api(questions.post, question, { idempotencyKey: postKey }),
    onSuccess: () => client.invalidateQueries({ queryKey: all }),
  });
}

export function useEditQuestion(questionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Omit<Request<(typeof endpoints)['edit']>, 'questionId'>) =>
      api(questions.edit, { questionId, ...change }),
    onSettled: () => client.invalidateQueries({ queryKey: all }),
  });
}

/** Takes one's name off a question; another takes its place and its address. */
export function useUnnameQuestion(questionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api(questions.unname, { questionId }),
    // Not waited for: what leads on to the other question goes with what is read anew.
    onSuccess: () => {
      void client.invalidateQueries();
    },
  });
}

/** Merges a question into another; what lists and searches hold of both is asked for anew. */
export function useMergeQuestion(questionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (into: string) => api(questions.merge, { questionId, into }),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useQuestionVote(slug: string) {
  const client = useQueryClient();
  const { queryKey } = questionWithAnswers(slug);
  return useMutation({
    mutationFn: (useful: boolean) =>
      useful ? api(votes.forQuestion, { questionId: slug }) : api(votes.takeFromQuestion, { questionId: slug }),
    onMutate: async (useful) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (question) => question && withVote(question, useful));
      return { before };
    },
    onError: (_error, _useful, context) => {
      client.setQueryData(queryKey, context?.before);
      notify('That did not reach the server, so it was taken back. Try again in a moment.');
    },
  });
}

function withVote(question: Question, voted: boolean): Question {
  if (question.voted === voted) return question;
  const votes = question.counts.votes + (voted ? 1 : -1);
  return { ...question, voted, counts: { ...question.counts, votes } };
}
