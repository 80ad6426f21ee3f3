import { invalid } from '../../platform/errors.ts';

/** Refuses a mark for what the rubric does not hold and, where all are needed, a missing one; `field` is what they came in. */
export function checkMarks(
  rubric: { id: string; name: string }[],
  scores: Record<string, number>,
  { all = false, field = 'scores' } = {},
): void {
  const unknown = Object.keys(scores).find((id) => !rubric.some((criterion) => criterion.id === id));
  if (unknown !== undefined)
    throw invalid({ [`${field}.${unknown}`]: 'What this question is scored by has no such part.' });
  const missing = all && rubric.find(({ id }) => scores[id] === undefined);
  if (missing) throw invalid({ [`${field}.${missing.id}`]: `Give a mark for “${missing.name}” too.` });
}
