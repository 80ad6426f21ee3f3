import type { Input, moderation } from '@debrief/contract';
import { findIdByHandle } from '../accounts/accounts.queries.ts';
import { findSharedAnswer, findVisibleAnswer } from '../answers/answers.queries.ts';
import { findCompany } from '../companies/companies.queries.ts';
import { findVisibleComment } from '../feedback/comments/comments.queries.ts';
import { findVisibleReview } from '../feedback/reviews/reviews.queries.ts';
import type { MemberCtx } from '../platform/context.ts';
import { denied, invalid, notFound, Refusal } from '../platform/errors.ts';
import { findQuestion } from '../questions/questions.queries.ts';
import { countFlagsBetween } from './cases.queries.ts';
import { putFlag, type SubjectKind } from './moderation.writes.ts';
import { openCase } from './open-case.ts';

type Flag = Pick<Input<typeof moderation.flagQuestion>, 'reason' | 'note'>;

/** Whoever tells of one member more often than this in a day is heard already. */
const mostOfOneMember = 10;
const day = 86_400_000;

interface Flagged {
  kind: SubjectKind;
  id: string;
  mine: boolean;
  /** Only where the name stands on it: whose an anonymous one is must not be felt. */
  authorId: string | null | undefined;
}

async function flag(ctx: MemberCtx, { kind, id, mine, authorId }: Flagged, { reason, note }: Flag): Promise<null> {
  const { db, viewer, now } = ctx;
  if (mine) throw denied('This is your own. You can change it or take it away yourself.');
  if (reason === 'other' && !note) throw invalid({ note: 'Say in a few words what is wrong.' });
  const since = new Date(now().getTime() - day);
  if (authorId && (await countFlagsBetween(db, { reporterId: viewer.id, authorId, since })) >= mostOfOneMember)
    throw new Refusal(
      'rate.limited',
      'You have told us about this member often today. Moderators look at all of it; block the member to see less of them.',
      { extra: { retryAfter: day / 1000 } },
    );
  const caseId = await openCase(ctx, kind, id);
  await putFlag(db, { caseId, reporterId: viewer.id, reason, note, at: now() });
  return null;
}

export async function flagQuestion(ctx: MemberCtx, { questionId, ...said }: Input<typeof moderation.flagQuestion>) {
  const found = await findQuestion(ctx.db, ctx.viewer, questionId);
  if (!found) throw notFound('question');
  return flag(ctx, { ...found, kind: 'question', authorId: found.author?.id }, said);
}

/** One that is seen by its link alone is named by it too. */
export async function flagAnswer(ctx: MemberCtx, { answerId, link, ...said }: Input<typeof moderation.flagAnswer>) {
  const shared = link ? await findSharedAnswer(ctx.db, ctx.viewer, link) : undefined;
  const found = shared?.id === answerId ? shared : await findVisibleAnswer(ctx.db, ctx.viewer, answerId);
  if (!found) throw notFound('answer');
  return flag(ctx, { ...found, kind: 'answer', authorId: found.author?.id }, said);
}

export async function flagComment(ctx: MemberCtx, { commentId, ...said }: Input<typeof moderation.flagComment>) {
  const found = await findVisibleComment(ctx.db, ctx.viewer, commentId);
  if (!found || found.deletedAt) throw notFound('comment');
  return flag(ctx, { ...found, kind: 'comment', authorId: found.author?.id }, said);
}

export async function flagReview(ctx: MemberCtx, { reviewId, ...said }: Input<typeof moderation.flagReview>) {
  const found = await findVisibleReview(ctx.db, ctx.viewer, reviewId);
  if (!found) throw notFound('review');
  return flag(ctx, { ...found, kind: 'review', authorId: found.author?.id }, said);
}

export async function flagMember(ctx: MemberCtx, { handle, ...said }: Input<typeof moderation.flagMember>) {
  const id = await findIdByHandle(ctx.db, handle);
  if (!id) throw notFound('member');
  return flag(ctx, { kind: 'member', id, mine: id === ctx.viewer.id, authorId: id }, said);
}

export async function flagCompany(ctx: MemberCtx, { slug, ...said }: Input<typeof moderation.flagCompany>) {
  const found = await findCompany(ctx.db, slug);
  if (!found) throw notFound('company');
  return flag(ctx, { kind: 'company', id: found.id, mine: false, authorId: null }, said);
}
