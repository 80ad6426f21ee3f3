import type { Question, QuestionAtCompany } from '@debrief/contract';
import { monthOf } from '../platform/time.ts';

/** "Asked by 6 people, last in September"; below three people only "Asked recently", and nothing where that is long ago or nobody said so. */
export function askedWords(
  { counts, lastAskedAt, askedRecently }: Pick<Question, 'counts' | 'lastAskedAt' | 'askedRecently'>,
  now = new Date(),
) {
  if (lastAskedAt) return `Asked by ${counts.sightings} people, last in ${monthOf(lastAskedAt, now)}`;
  return askedRecently ? 'Asked recently' : null;
}

/** The same at a company: what is known of it there, otherwise of the question. */
export const askedHereWords = (question: QuestionAtCompany, now = new Date()) =>
  question.here
    ? `Asked here by ${question.here.members} people, last in ${monthOf(question.here.lastAskedAt, now)}`
    : askedWords(question, now);

/** Of a company: "23 people were asked here, last in October". */
export const askedAtWords = (members: number, month: string, now = new Date()) =>
  `${members} people were asked here, last in ${monthOf(`${month}-01`, now)}`;

/** "1 question", "4 questions". */
export const questionsWords = (questions: number) => (questions === 1 ? '1 question' : `${questions} questions`);

/** "1 answer", "4 answers"; a zero is said in words. */
export const answersWords = (answers: number) =>
  answers === 0 ? 'No answer yet' : answers === 1 ? '1 answer' : `${answers} answers`;
