import type { Answer, Comment, comments as endpoints, Page, Request } from '@debrief/contract';
import { comments, ProblemError } from '@debrief/contract/client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import { problemWords } from '../ui/problem.tsx';
import { bringBack } from './delete-soon.ts';

/** What is talked about: a question, or an answer in one of its versions. */
export type About = { answerId: string; revision?: number } | { questionId: string };

const all = ['comments'] as const;
const keyOf = (about: About) =>
  'answerId' in about ? [...all, 'answer', about.answerId] : [...all, 'question', about.questionId];

async function allPages(fetchPage: (cursor: string | undefined) => Promise<Page<Comment>>): Promise<Comment[]> {
  const all: Comment[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page<Comment> = await fetchPage(cursor);
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}

/** Page after page: threads are put together of all of them. With a version, as they stood in it. */
export const everyCommentOn = (answerId: string, version: { revision?: number }, signal: AbortSignal) =>
  allPages((cursor) => api(comments.onAnswer, { answerId, ...version, cursor }, { signal }));

export const commentList = (about: About) =>
  queryOptions({
    queryKey: keyOf(about),
    queryFn: ({ signal }): Promise<Comment[]> =>
      'answerId' in about
        ? everyCommentOn(about.answerId, {}, signal)
        : allPages((cursor) => api(comments.onQuestion, { questionId: about.questionId, cursor }, { signal })),
  });

/** Where the words of each comment stand in a version, by the comment's id; in a version that is there this changes no more. */
export const placesInVersion = (answerId: string, revision: number) =>
  queryOptions({
    queryKey: [...all, 'places', answerId, revision],
    queryFn: async ({ signal }) => {
      const all = await everyCommentOn(answerId, { revision }, signal);
      return new Map(all.map(({ id, place }) => [id, place]));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** `revision` where it is about words of another version than the newest. */
export type NewComment = Omit<Request<(typeof endpoints)['postOnAnswer']>, 'answerId'> & {
  postKey?: string;
};

/** A comment changes its list and the counts on the answer or question it is about. */
function useRefresh(about: About) {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keyOf(about) }),
      client.invalidateQueries({ queryKey: ['answerId' in about ? 'answers' : 'questions', 'one'] }),
    ]);
}

export function usePostComment(about: About) {
  const refresh = useRefresh(about);
  return useMutation({
    mutationFn: ({ postKey, ...comment }: NewComment) => {
      const once = { idempotencyKey: postKey };
      if ('answerId' in about) return api(comments.postOnAnswer, { ...about, ...comment }, once);
      const { anchor: _anchor, suggestion: _suggestion, revision: _revision, ...words } = comment;
      return api(comments.postOnQuestion, { ...about, ...words }, once);
    },
    // Not waited for: what was written counts as unsent until this is over, and would be there again after a reload.
    onSuccess: ({ waits }) => {
      if (waits)
        notify(
          'Thank you. A moderator looks at first posts before others see them; you find yours under “From the moderators”.',
        );
      void refresh();
    },
    // The words one wrote about are others by now: they are shown as they are.
    onError: (error) => {
      if (error instanceof ProblemError && error.problem.code === 'comment.words-changed') void refresh();
    },
  });
}

type GuestComment = Omit<Request<(typeof endpoints)['postOnShared']>, 'token' | 'name' | 'revision'> & {
  revision?: number | undefined;
  postKey?: string;
};

/** Comments by an answer's link, under a name of one's own. */
export function useCommentByLink(token: string, { name, revision }: { name: string; revision: number }) {
  return useMutation({
    mutationFn: ({ postKey, body, anchor, suggestion, revision: on = revision }: GuestComment) =>
      api(comments.postOnShared, { token, name, revision: on, body, anchor, suggestion }, { idempotencyKey: postKey }),
  });
}

export function useEditComment(about: About) {
  return useMutation({
    mutationFn: (edited: Request<(typeof endpoints)['edit']>) => api(comments.edit, edited),
    onSuccess: useRefresh(about),
  });
}

export function useDeleteComment(about: About) {
  return useMutation({
    mutationFn: (commentId: string) => api(comments.delete, { commentId }),
    onSuccess: useRefresh(about),
    onError: (error, commentId) => {
      bringBack(commentId);
      notify(problemWords(error));
    },
  });
}

/** Whether a comment is still to do; what its giver and the answer's author may say about that is in `can`. */
export function useCommentState(about: About) {
  return useMutation({
    mutationFn: (change: Request<(typeof endpoints)['setState']>) => api(comments.setState, change),
    onSuccess: useRefresh(about),
  });
}

/** Thanks stand at once, and are taken back where they did not arrive. */
export function useThanks(about: About) {
  return useSaidAtOnce(
    about,
    (commentId: string) => api(comments.thank, { commentId }),
    (comment, commentId) => (comment.id === commentId ? { ...comment, thanked: true } : comment),
  );
}

/** Whether it is fixed, as its giver sees it. */
export function useVerdict(about: About) {
  type Verdict = Request<(typeof endpoints)['judge']>;
  return useSaidAtOnce(
    about,
    (said: Verdict) => api(comments.judge, said),
    (comment, { commentId, verdict }) => (comment.id === commentId ? { ...comment, verdict } : comment),
  );
}

/** Lets everyone see what a guest left. */
export function useShowComment(about: About) {
  return useMutation({
    mutationFn: (commentId: string) => api(comments.show, { commentId }),
    onSuccess: useRefresh(about),
  });
}

function useSaidAtOnce<Said>(
  about: About,
  say: (said: Said) => Promise<unknown>,
  after: (comment: Comment, said: Said) => Comment,
) {
  const client = useQueryClient();
  const refresh = useRefresh(about);
  const queryKey = ['answers', 'one', 'answerId' in about ? about.answerId : ''];
  return useMutation({
    mutationFn: say,
    onMutate: async (said) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (answer: Answer | undefined) =>
        answer?.comments ? { ...answer, comments: answer.comments.map((comment) => after(comment, said)) } : answer,
      );
      return { before };
    },
    onError: (error, _said, context) => {
      client.setQueryData(queryKey, context?.before);
      notify(problemWords(error));
    },
    onSuccess: refresh,
  });
}
