import type { Question } from '@debrief/contract';
import { monthOf } from '../platform/time.ts';

/** "Asked by 6 people, last in September"; below three people only "Asked recently", and nothing where nobody said so. */
export function askedWords({ counts, lastAskedAt }: Pick<Question, 'counts' | 'lastAskedAt'>, now = new Date()) {
  if (counts.sightings >= 3 && lastAskedAt)
    return `Asked by ${counts.sightings} people, last in ${monthOf(lastAskedAt, now)}`;
  return counts.sightings > 0 || lastAskedAt ? 'Asked recently' : null;
}

/** "1 answer", "4 answers"; a zero is said in words. */
export const answersWords = (answers: number) =>
  answers === 0 ? 'No answer yet' : answers === 1 ? '1 answer' : `${answers} answers`;
