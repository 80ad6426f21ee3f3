import type { Question } from '@debrief/contract';
import { monthOf } from '../platform/time.ts';

/** "Asked by 6 people, last in September"; below three people only "Asked recently", and nothing where that is long ago or nobody said so. */
export function askedWords(
  { counts, lastAskedAt, askedRecently }: Pick<Question, 'counts' | 'lastAskedAt' | 'askedRecently'>,
  now = new Date(),
) {
  if (lastAskedAt) return `Asked by ${counts.sightings} people, last in ${monthOf(lastAskedAt, now)}`;
  return askedRecently ? 'Asked recently' : null;
}

/** "1 answer", "4 answers"; a zero is said in words. */
export const answersWords = (answers: number) =>
  answers === 0 ? 'No answer yet' : answers === 1 ? '1 answer' : `${answers} answers`;
