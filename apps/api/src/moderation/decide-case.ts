import type { WholeCase } from '@debrief/contract';
import { noteAct } from '../audit/note-act.ts';
import { giveNotice } from '../notices/give-notice.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { tellTakedowns } from '../takedowns/tell-takedowns.ts';
import { answerAppeal } from './answer-appeal.ts';
import { carryOut } from './carry-out.ts';
import { findCase, holdCase } from './cases.queries.ts';
import { checkDecision, type Decided } from './check-decision.ts';
import { casePolicy } from './moderation.policy.ts';
import { closeCase } from './moderation.writes.ts';
import { factsOf, showCase } from './show-case.ts';
import type { CaseRow } from './subjects.queries.ts';

const day = 86_400_000;

/** Decides a case: does it, keeps it with its reasons, and has whom it concerns read them. Null where nothing is left of it. */
export async function decideCase(ctx: MemberCtx, decided: Decided): Promise<WholeCase | null> {
  const { db, viewer, now } = ctx;
  const { caseId, act } = decided;
  await holdCase(db, caseId);
  const one = await findCase(db, caseId);
  if (!one) throw notFound('case');
  const { facts } = await factsOf(ctx, one);
  allow(casePolicy, act, viewer, facts);
  checkDecision(decided, one.kind);

  // Before it is done: what is deleted for good takes its case along.
  await tellTakedowns(ctx, caseId, act);
  if (act === 'uphold' || act === 'overturn') await answerAppeal(ctx, one, { ...decided, act });
  else {
    const until = act === 'suspend' ? new Date(now().getTime() + (decided.days ?? 1) * day) : undefined;
    // And has no author afterwards.
    await keep(ctx, one, { ...decided, until, told: act !== 'approve' || facts.held });
    await carryOut[act](ctx, one, { ...decided, until });
  }
  await closeCase(db, caseId, now());
  return act === 'delete' ? null : showCase(ctx, { caseId });
}

async function keep(
  ctx: MemberCtx,
  one: CaseRow,
  { act, rule, words, until, told, days, topics }: Decided & { until: Date | undefined; told: boolean },
): Promise<void> {
  const { kind, subjectId } = one;
  if (kind === 'appeal') return;
  const noticeId = await giveNotice(ctx, {
    ...{ act, rule, words, until, told, kind, subjectId, caseId: one.id },
    title: one.title,
    text: one.text,
  });
  await noteAct(ctx, {
    act: `moderation.${act}`,
    subjectId,
    details: {
      ...{ kind, caseId: one.id, noticeId },
      ...(rule && { rule }),
      ...(days && act === 'suspend' && { days }),
      ...(topics && act === 'move-topic' && { topics }),
    },
  });
}
