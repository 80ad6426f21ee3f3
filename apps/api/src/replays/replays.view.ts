import type { Replay, ReplayContent, ReplaySummary } from '@debrief/contract';
import type { ReplayRow } from './replays.queries.ts';

const facts = ({ id, version, createdAt, savedAt }: ReplayRow) => ({
  id,
  version,
  createdAt: createdAt.toISOString(),
  savedAt: savedAt.toISOString(),
});

export const viewReplay = (row: ReplayRow, content: ReplayContent): Replay => ({ ...facts(row), content });

/** A replay in the list; one that cannot be opened just now says so by saying nothing. */
export function viewReplaySummary(row: ReplayRow, content: ReplayContent | undefined): ReplaySummary {
  if (!content) return { ...facts(row), summary: null };
  const { company, role, round, date, rating, outcome, questions } = content;
  return { ...facts(row), summary: { company, role, round, date, rating, outcome, questions: questions.length } };
}
