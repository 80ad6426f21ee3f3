import type { Question } from '@debrief/contract';
import { counted } from '../platform/counted.ts';

/** "12 answers, 2 comments and 3 reports of being asked it"; nothing where nothing stands there. */
function whatIsThere({ answers, comments, votes, sightings }: Question['counts']): string {
  const parts = [
    answers > 0 && counted(answers, 'answer'),
    comments > 0 && counted(comments, 'comment'),
    votes > 0 && counted(votes, 'vote'),
    sightings > 0 && counted(sightings, 'report of being asked it', 'reports of being asked it'),
  ].filter((part) => part !== false);
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}

/** What merging one question into another comes to, in sentences. */
export function mergeWords({ counts }: Pick<Question, 'counts'>, into: Pick<Question, 'title'>): string {
  const there = whatIsThere(counts);
  const one = Object.values(counts).reduce((sum, n) => sum + n, 0) === 1;
  const goes = there
    ? `${there} ${one ? 'goes' : 'go'} to “${into.title}”; who did the same at both counts once.`
    : `Nothing has been written at it; its address leads to “${into.title}”.`;
  return `${goes} Follows, lists and drafts go along. This cannot be undone.`;
}
