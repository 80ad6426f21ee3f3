import type { Answer } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { newLinkToken } from '../platform/token.ts';
import { answerPolicy } from './answers.policy.ts';
import { findVisibleAnswer } from './answers.queries.ts';
import { giveLink, takeLink } from './answers.writes.ts';
import { showAnswer } from './show-answer.ts';

/** Gives one's answer a link by which guests leave feedback; the link it has stays. */
export async function inviteToAnswer(ctx: MemberCtx, { answerId }: { answerId: string }): Promise<Answer> {
  const found = await findVisibleAnswer(ctx.db, ctx.viewer, answerId);
  if (!found) throw notFound('answer');
  await giveLink(ctx.db, allow(answerPolicy, 'invite', ctx.viewer, found), newLinkToken());
  return showAnswer(ctx, { answerId });
}

/** Takes back the link of one's public answer. */
export async function uninviteFromAnswer(ctx: MemberCtx, { answerId }: { answerId: string }): Promise<Answer> {
  const found = await findVisibleAnswer(ctx.db, ctx.viewer, answerId);
  if (!found) throw notFound('answer');
  await takeLink(ctx.db, allow(answerPolicy, 'uninvite', ctx.viewer, found));
  return showAnswer(ctx, { answerId });
}
