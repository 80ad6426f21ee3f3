import type { Question } from '@debrief/contract';
import { showAnswer } from '../answers/show-answer.ts';
import type { MemberCtx } from '../platform/context.ts';
import { showQuestion } from './show-question.ts';

/** What posting made, for a request that is sent again. */
export async function repeatPost(ctx: MemberCtx, questionId: string): Promise<Question> {
  const question = await showQuestion(ctx, { questionId });
  return question.myAnswerId
    ? { ...question, answer: await showAnswer(ctx, { answerId: question.myAnswerId }) }
    : question;
}
