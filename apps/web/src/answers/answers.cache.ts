import type { Answer, answers as endpoints, Request, Revision } from '@debrief/contract';
import { answers, votes } from '@debrief/contract/client';
import { limits } from '@debrief/contract/limits';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { everyCommentOn } from '../comments/comments.cache.ts';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import { type HtmlSection, readWords, sectionsOfHtml, sectionsOfTemplate } from './html-blocks.ts';

const all = ['answers'] as const;
type Sort = NonNullable<Request<(typeof endpoints)['list']>['sort']>;
type Taken<Act extends keyof typeof endpoints, Key extends string> = Omit<Request<(typeof endpoints)[Act]>, Key>;

/** One answer with its comments, its reviews and what they are scored by: all that its page needs. */
export const answerWithComments = (answerId: string) =>
  queryOptions({
    queryKey: [...all, 'one', answerId],
    queryFn: async ({ signal }) => {
      const answer = await api(answers.show, { answerId, include: 'comments,reviews' }, { signal });
      const isCut = (answer.comments?.length ?? 0) >= limits.commentsAtOnce.max;
      return isCut ? { ...answer, comments: await everyCommentOn(answerId, {}, signal) } : answer;
    },
  });

/** One answer by itself. */
export const answerAlone = (answerId: string) =>
  queryOptions({
    queryKey: [...all, 'alone', answerId],
    queryFn: ({ signal }) => api(answers.show, { answerId }, { signal }),
  });

export const sharedAnswer = (token: string) =>
  queryOptions({
    queryKey: [...all, 'shared', token],
    queryFn: ({ signal }) => api(answers.shared, { token }, { signal }),
  });

export const answerList = (questionId: string, sort: Sort = 'useful') =>
  infiniteQueryOptions({
    queryKey: [...all, 'of', questionId, sort],
    queryFn: ({ pageParam, signal }) =>
      api(answers.list, { questionId, sort, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** What carries this member's name. */
export const answersOfMember = (handle: string) =>
  infiniteQueryOptions({
    queryKey: [...all, 'by', handle],
    queryFn: ({ pageParam, signal }) => api(answers.ofMember, { handle, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** What rose most, of all or on a topic. */
export const improvedAnswers = (topic?: string, limit = 20) =>
  infiniteQueryOptions({
    queryKey: [...all, 'improved', topic, limit],
    queryFn: ({ pageParam, signal }) =>
      api(answers.improved, { topic, limit, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** What reviewers found best, of all or on a topic. */
export const bestAnswers = (topic?: string, limit = 20) =>
  infiniteQueryOptions({
    queryKey: [...all, 'best', topic, limit],
    queryFn: ({ pageParam, signal }) => api(answers.best, { topic, limit, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const bestOnShelf = (topic?: string) => bestAnswers(topic, 4);

/** The first few of what rose: what a shelf and the sentence above it are chosen from. */
export const improvedOnShelf = (topic?: string) => improvedAnswers(topic, 4);

/** All versions, newest first. */
export const answerVersions = (answerId: string) =>
  queryOptions({
    queryKey: [...all, 'versions', answerId],
    queryFn: ({ signal }) => api(answers.revisions, { answerId, limit: 100 }, { signal }),
    select: ({ items }) => items,
  });

/** The plain text of a version, in which anchors count. */
export async function textOfVersion(answerId: string, number: number): Promise<string> {
  const { bodyHtml } = await api(answers.revision, { answerId, number });
  const holder = document.createElement('template');
  holder.innerHTML = bodyHtml;
  return holder.content.textContent ?? '';
}

/** What an answer changes: itself, and the counts and lists of its question. */
function useRefresh() {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: all }),
      client.invalidateQueries({ queryKey: ['questions'] }),
    ]);
  };
}

export function usePublishAnswer(questionId: string) {
  const refresh = useRefresh();
  return useMutation({
    /** One `postKey` for one draft: a repeat of it posts once. */
    mutationFn: ({ postKey, ...answer }: Taken<'publish', 'questionId'> & { postKey?: string }) =>
      api(answers.publish, { questionId, ...answer }, { idempotencyKey: postKey }),
    onSuccess: refresh,
  });
}

export function useReviseAnswer(answerId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ postKey, ...revision }: Taken<'revise', 'answerId'> & { postKey?: string }) =>
      api(answers.revise, { answerId, ...revision }, { idempotencyKey: postKey }),
    onSuccess: refresh,
  });
}

export function useChangeAnswer(answerId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (change: Taken<'change', 'answerId'>) => api(answers.change, { answerId, ...change }),
    onSuccess: refresh,
  });
}

/** Makes the link by which guests leave feedback. */
export function useInvite(answerId: string) {
  return useMutation({ mutationFn: () => api(answers.invite, { answerId }), onSuccess: useRefresh() });
}

export function useUninvite(answerId: string) {
  return useMutation({ mutationFn: () => api(answers.uninvite, { answerId }), onSuccess: useRefresh() });
}

export function useDeleteAnswer(answerId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api(answers.delete, { answerId }),
    onSuccess: async () => {
      client.removeQueries({ queryKey: answerWithComments(answerId).queryKey });
      await Promise.all([['questions'], ['drafts']].map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
}

/** Takes one's name off an answer; gives the one that takes its place. */
export function useUnnameAnswer(answerId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api(answers.unname, { answerId }),
    onSuccess: async () => {
      client.removeQueries({ queryKey: answerWithComments(answerId).queryKey });
      await Promise.all([['questions'], ['drafts']].map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
}

export function useAnswerVote(answerId: string) {
  const client = useQueryClient();
  const { queryKey } = answerWithComments(answerId);
  return useMutation({
    mutationFn: (useful: boolean) =>
      useful ? api(votes.forAnswer, { answerId }) : api(votes.takeFromAnswer, { answerId }),
    onMutate: async (useful) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (answer) => answer && withVote(answer, useful));
      return { before };
    },
    onError: (_error, _useful, context) => {
      client.setQueryData(queryKey, context?.before);
      notify('That did not reach the server, so it was taken back. Try again in a moment.');
    },
  });
}

function withVote(answer: Answer, voted: boolean): Answer {
  if (answer.voted === voted) return answer;
  return { ...answer, voted, counts: { ...answer.counts, votes: answer.counts.votes + (voted ? 1 : -1) } };
}

/** What changed between two versions, word by word; worked out here, and only when looked at. */
export const versionChanges = (answerId: string, before: Revision, after: Revision) =>
  queryOptions({
    queryKey: [...all, 'changes', answerId, before.number, after.number],
    queryFn: async () => {
      const { diffWords } = await import('@debrief/prose/diff');
      return diffWords(readWords(before.bodyHtml).text, readWords(after.bodyHtml).text);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The sections of several answers laid side by side by their headings, in the order of the template they may share. */
export const alignedSections = (compared: readonly Answer[], template: string) =>
  queryOptions({
    queryKey: [...all, 'aligned', template, ...compared.map(({ id, revision }) => `${id}:${revision}`)],
    queryFn: async () => {
      const { alignSections } = await import('@debrief/prose/align-sections');
      const found = compared.map(({ bodyHtml }) => sectionsOfHtml(bodyHtml));
      const rows = alignSections<HtmlSection>([sectionsOfTemplate(template), ...found]);
      return rows
        .map(({ heading, cells: [, ...cells] }) => ({ heading, cells }))
        .filter(({ cells }) => cells.some((cell) => cell !== null));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
