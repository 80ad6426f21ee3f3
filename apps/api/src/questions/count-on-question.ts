import type { Db } from '../platform/db/connect.ts';
import { addToAnswerCounts, addToCounter, takeVoteFrom } from './questions.writes.ts';

/** Counts something that was posted at (or taken from) a question, in the same transaction; `at` is when, if it makes it active. */
export const countOnQuestion = (
  db: Db,
  questionId: string,
  what: 'answersCount' | 'votesCount' | 'commentsCount',
  by: 1 | -1,
  at?: Date,
) => addToCounter(db, questionId, what, by, at);

/** Counts the public answers that came with questions, so many to each. */
export const countAnswersOf = (db: Db, by: Map<string, number>) => addToAnswerCounts(db, by);

/** One vote less for each of these questions, each named once. */
export const countQuestionVotesLess = (db: Db, questionIds: string[]) => takeVoteFrom(db, questionIds);
