import type { Draft } from '@debrief/contract';
import { drafts, ProblemError } from '@debrief/contract/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import type { DraftContent, RemoteDraft } from './draft-content.ts';

export const newQuestionKey = 'question';
export const editQuestionKey = (questionId: string) => `question:${questionId}`;
export const newAnswerKey = (questionId: string) => `answer:${questionId}`;
export const editAnswerKey = (answerId: string) => `edit:${answerId}`;
export const reviewKey = (answerId: string) => `review:${answerId}`;

export const draftsQuery = () =>
  queryOptions({ queryKey: ['drafts'], queryFn: ({ signal }) => api(drafts.list, {}, { signal }) });

/** Where a draft is kept besides this device. */
export interface RemoteDrafts<C extends DraftContent> {
  load(): Promise<RemoteDraft<C> | null>;
  /** Answers with the saved version, or with the other text when another device saved first. */
  save(content: C, version: number): Promise<{ saved: RemoteDraft<C> } | { other: RemoteDraft<C> }>;
  drop(): Promise<unknown>;
}

export const draftOnServer = <C extends DraftContent>(key: string): RemoteDrafts<C> => {
  const typed = (draft: Draft) => draft as unknown as RemoteDraft<C>;
  return {
    // Out of the list: most composers open without a draft, and asking for one that is not there counts as an error in the browser.
    load: async () => {
      const { items } = await api(drafts.list, {});
      const found = items.find((draft) => draft.key === key);
      return found ? typed(found) : null;
    },
    save: (content, version) =>
      api(drafts.save, { key, content, version }).then(
        (draft) => ({ saved: typed(draft) }),
        (problem) => {
          const other = problem instanceof ProblemError && problem.problem.draft;
          if (other) return { other: typed(other as Draft) };
          throw problem;
        },
      ),
    drop: () => api(drafts.delete, { key }),
  };
};
