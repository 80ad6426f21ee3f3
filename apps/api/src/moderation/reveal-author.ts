import type { Input, moderation, Result } from '@debrief/contract';
import { findMember } from '../accounts/accounts.queries.ts';
import { noteAct } from '../audit/note-act.ts';
import { revealAuthor as askAuthorship } from '../authorship/reveal-author-of.ts';
import { giveNotice } from '../notices/give-notice.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { findCase, holdCase } from './cases.queries.ts';
import { casePolicy } from './moderation.policy.ts';
import { factsOf } from './show-case.ts';

/** Tells a moderator who wrote something anonymous: recorded for good, and the author is told, with the reason. */
export async function revealAuthor(
  ctx: MemberCtx,
  { caseId, why }: Input<typeof moderation.reveal>,
): Promise<Result<typeof moderation.reveal>> {
  const { db, viewer } = ctx;
  await holdCase(db, caseId);
  const one = await findCase(db, caseId);
  if (!one || one.kind === 'appeal') throw notFound('case');
  allow(casePolicy, 'reveal', viewer, (await factsOf(ctx, one)).facts);
  const memberId = await askAuthorship(db, one.subjectId);
  const member = memberId ? await findMember(db, memberId) : undefined;
  if (!member) throw notFound('member');
  const { kind, subjectId, title, text } = one;
  await giveNotice(ctx, { act: 'reveal', words: why, told: true, kind, subjectId, title, text, caseId });
  await noteAct(ctx, { act: 'moderation.reveal', subjectId, details: { kind, caseId, why } });
  return { handle: member.handle, displayName: member.displayName };
}
