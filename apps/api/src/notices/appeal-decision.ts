import type { Input, Notice, notices } from '@debrief/contract';
import { openCase } from '../moderation/open-case.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { noticePolicy } from './notices.policy.ts';
import { holdMyNotice } from './notices.queries.ts';
import { viewNotice } from './notices.view.ts';
import { openAppeal } from './notices.writes.ts';

/** Asks for another look at a decision that concerns this member. */
export async function appealDecision(
  ctx: MemberCtx,
  { noticeId, words }: Input<typeof notices.appeal>,
): Promise<Notice> {
  const { db, viewer, now } = ctx;
  const found = await holdMyNotice(db, viewer, noticeId);
  if (!found) throw notFound('message');
  if (found.appealState === 'open' && found.appealWords === words) return viewNotice(ctx, found);
  if (found.appealState)
    throw new Refusal('appeal.exists', 'You have asked for another look already. What came of it stands here.');
  const notice = allow(noticePolicy, 'appeal', viewer, { ...found, now: now() });
  await openAppeal(db, notice, words);
  await openCase(ctx, 'appeal', noticeId);
  return viewNotice(ctx, { ...found, appealWords: words, appealState: 'open' });
}
