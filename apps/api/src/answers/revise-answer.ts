import type { Answer, answers, Input } from '@debrief/contract';
import { excerpt, renderMarkdown } from '@debrief/prose';
import { dropDraft } from '../drafts/drop-draft.ts';
import { compareForComments, placeComments } from '../feedback/comments/place-comments.ts';
import { startWaiting } from '../feedback/lane/start-waiting.ts';
import { keepGuess } from '../feedback/reviews/keep-guess.ts';
import { type MemberCtx, writtenAt } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { indexAnswers } from '../search/index-answers.ts';
import { answerPolicy } from './answers.policy.ts';
import { findVisibleAnswer } from './answers.queries.ts';
import { addRevision } from './answers.writes.ts';
import { showAnswer } from './show-answer.ts';

/** Publishes the next version; comments stay with their words. */
export async function reviseAnswer(ctx: MemberCtx, input: Input<typeof answers.revise>): Promise<Answer> {
  const { answerId, body, basedOn, note, used, minutes, guess } = input;
  const found = await findVisibleAnswer(ctx.db, ctx.viewer, answerId);
  if (!found) throw notFound('answer');
  const answer = allow(answerPolicy, 'revise', ctx.viewer, found);

  if (basedOn !== answer.revision) throw stale(answer.revision);

  // What takes a while is done before the answer's row is held.
  const text = { body, bodyHtml: renderMarkdown(body), excerpt: excerpt(body), note, minutes: minutes ?? null };
  const step = await compareForComments(ctx.db, answerId, answer.body, body);
  const createdAt = writtenAt(ctx.now(), answer.authorship);
  if (!(await addRevision(ctx.db, answer, basedOn, { ...text, createdAt }))) throw stale(answer.revision + 1);

  await indexAnswers(ctx.db, [answerId]);
  await placeComments(ctx, answer, { revision: basedOn + 1, used, step });
  if (guess)
    await keepGuess(ctx.db, { answerId, questionId: answer.questionId, revision: basedOn + 1 }, guess, 'guess');
  await startWaiting(ctx, [answerId]);
  await dropDraft(ctx, `edit:${answerId}`);
  return showAnswer(ctx, { answerId });
}

const stale = (revision: number) =>
  new Refusal(
    'answer.stale-revision',
    'This answer changed while you were writing. Your words are kept; look at the newer version first.',
    { extra: { revision } },
  );
