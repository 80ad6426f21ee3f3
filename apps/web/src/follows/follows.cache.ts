import type { Follow } from '@debrief/contract';
import { follows } from '@debrief/contract/client';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import { problemWords } from '../ui/problem.tsx';

const all = ['follows'] as const;

/** Something that can be followed, by what its address names it. */
export type Followable = Pick<Follow, 'kind' | 'key'>;

export const followList = () =>
  infiniteQueryOptions({
    queryKey: [...all, 'list'],
    queryFn: ({ pageParam, signal }) => api(follows.list, { cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** What is new in what one follows, a page at a time. */
export const newInFollows = (limit?: number) =>
  infiniteQueryOptions({
    queryKey: [...all, 'new', limit],
    queryFn: ({ pageParam, signal }) => api(follows.news, { limit, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

const send = ({ kind, key }: Followable, on: boolean): Promise<null> => {
  switch (kind) {
    case 'company':
      return on ? api(follows.company, { slug: key }) : api(follows.stopCompany, { slug: key });
    case 'topic':
      return on ? api(follows.topic, { slug: key }) : api(follows.stopTopic, { slug: key });
    case 'question':
      return on ? api(follows.question, { questionId: key }) : api(follows.stopQuestion, { questionId: key });
    case 'answer':
      return on ? api(follows.answer, { answerId: key }) : api(follows.stopAnswer, { answerId: key });
    case 'member':
      return on ? api(follows.member, { handle: key }) : api(follows.stopMember, { handle: key });
  }
};

/** Under which keys the pages are kept that say whether one follows. */
const pages = {
  company: ['companies', 'one'],
  topic: ['topics', 'one'],
  question: ['questions', 'one'],
  answer: ['answers', 'one'],
  member: ['accounts', 'profile'],
};

/** Follows something or stops; what shows it is read again. */
export function useFollowing(target: Followable) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (on: boolean) => send(target, on),
    onSuccess: () =>
      Promise.all([all, [...pages[target.kind], target.key]].map((queryKey) => client.invalidateQueries({ queryKey }))),
    onError: (error) => notify(problemWords(error)),
  });
}
