import type { Answer, answers, Input } from '@debrief/contract';
import { startWaiting } from '../feedback/lane/start-waiting.ts';
import { stopWaiting } from '../feedback/lane/stop-waiting.ts';
import { tellHelpers } from '../feedback/reviews/tell-helpers.ts';
import { holdPost, mustWait } from '../moderation/hold-first-post.ts';
import type { MemberCtx } from '../platform/context.ts';
import { allow } from '../platform/policy.ts';
import { newLinkToken } from '../platform/token.ts';
import { countOnQuestion } from '../questions/count-on-question.ts';
import { indexAnswers } from '../search/index-answers.ts';
import { answerPolicy } from './answers.policy.ts';
import { setOffer, updateAnswer } from './answers.writes.ts';
import { holdAnswer } from './hold-answer.ts';
import { showAnswer } from './show-answer.ts';

/**
 * Changes who can see one's answer, what feedback it asks for, and whether it ended with an offer. A link that was taken
 * back never works again.
 */
export async function changeAnswer(
  ctx: MemberCtx,
  { answerId, visibility, offer, ...asked }: Input<typeof answers.change>,
): Promise<Answer> {
  const answer = allow(answerPolicy, 'change', ctx.viewer, await holdAnswer(ctx.db, ctx.viewer, answerId));

  const becomesPublic = visibility === 'public' && answer.visibility !== 'public';
  const waits = becomesPublic && (await mustWait(ctx));
  // Public answers want feedback unless told, those that become public too.
  const feedbackWanted =
    asked.feedbackWanted === undefined && becomesPublic && !answer.feedbackWanted ? {} : asked.feedbackWanted;

  if (visibility && visibility !== answer.visibility) {
    // Whoever was invited keeps their link when only those with it may still read.
    const linkToken = visibility === 'link' ? (answer.linkToken ?? newLinkToken()) : null;
    await updateAnswer(ctx.db, answer, { visibility, linkToken });
    await indexAnswers(ctx.db, [answerId]);
    if (answer.visibility === 'public') await countOnQuestion(ctx.db, answer.questionId, 'answersCount', -1);
    if (visibility === 'public') await countOnQuestion(ctx.db, answer.questionId, 'answersCount', 1, answer.revisedAt);
  }
  if (feedbackWanted !== undefined) await updateAnswer(ctx.db, answer, { feedbackWanted });
  if (visibility || feedbackWanted !== undefined) {
    const wantsFeedback =
      (visibility ?? answer.visibility) === 'public' &&
      (feedbackWanted === undefined ? answer.feedbackWanted : feedbackWanted);
    await (wantsFeedback ? startWaiting : stopWaiting)(ctx, [answerId]);
  }
  if (offer !== undefined && (await setOffer(ctx.db, answer, offer)) && offer) await tellHelpers(ctx, answer);
  const changed = await showAnswer(ctx, { answerId });
  if (!waits) return changed;
  await holdPost(ctx, { kind: 'answer', id: answerId, title: answer.question.title, text: answer.body });
  return { ...changed, waits };
}
