import { noteAct } from '../audit/note-act.ts';
import { findAuthor } from '../authorship/find-author.ts';
import { findNotice, type NoticeRow } from '../notices/notices.queries.ts';
import { settleAppeal } from '../notices/settle-appeal.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors.ts';
import { liftSuspension } from '../suspensions/suspend-member.ts';
import { carryOut } from './carry-out.ts';
import { findCase } from './cases.queries.ts';
import type { Decided } from './check-decision.ts';
import type { CaseRow } from './subjects.queries.ts';

/** What takes a decision back. What was edited, moved or deleted for good stays so: a moderator sees to it by hand. */
const undoing = { hide: 'restore', lock: 'unlock' } as const;

/** Answers an appeal; overturning one takes back what can be taken back. */
export async function answerAppeal(
  ctx: MemberCtx,
  one: CaseRow,
  { act, words = '' }: Decided & { act: 'uphold' | 'overturn' },
): Promise<void> {
  const notice = one.noticeId ? await findNotice(ctx.db, one.noticeId) : undefined;
  if (!notice) throw notFound('case');
  const state = act === 'uphold' ? 'upheld' : 'overturned';
  if (!(await settleAppeal(ctx.db, notice.id, { state, answer: words })))
    throw new Refusal('case.decided', 'Somebody answered this appeal at this moment. Look at what stands there now.');
  if (act === 'overturn') await takeBack(ctx, notice);
  await noteAct(ctx, {
    act: `moderation.${act}`,
    subjectId: notice.id,
    details: { kind: notice.kind, of: notice.act, caseId: notice.caseId },
  });
}

async function takeBack(ctx: MemberCtx, notice: NoticeRow): Promise<void> {
  const { act, caseId } = notice;
  if (act === 'suspend') {
    const memberId = await findAuthor(ctx.db, notice.id);
    if (memberId) await liftSuspension(ctx.db, memberId);
  }
  if (act !== 'hide' && act !== 'lock') return;
  const first = caseId ? await findCase(ctx.db, caseId) : undefined;
  if (first) await carryOut[undoing[act]](ctx, first, { caseId: first.id, act: undoing[act], until: undefined });
}
