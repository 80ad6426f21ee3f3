import type { Comment } from '@debrief/contract';

/** What is still to do, in the order of its words. */
export function notesToDo(comments: readonly Comment[] | undefined): Comment[] {
  const at = ({ place }: Comment) => place?.start ?? Number.POSITIVE_INFINITY;
  return (comments ?? [])
    .filter(({ state, parentId, deleted }) => state === 'open' && !parentId && !deleted)
    .sort((a, b) => at(a) - at(b));
}
