import type { Duplicate, Input, imports } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors.ts';
import { mergeQuestions } from '../questions/merge-questions.ts';
import { findDuplicate } from './imports.queries.ts';
import { noteKept } from './imports.writes.ts';
import { showDuplicate } from './list-duplicates.ts';

/** Keeps two questions that were thought one, or merges the imported one into the other; merging decides every pair that is one by it. */
export async function decideDuplicate(
  ctx: MemberCtx,
  { duplicateId, decision }: Input<typeof imports.decide>,
): Promise<Duplicate> {
  const { db, now } = ctx;
  const found = await findDuplicate(db, duplicateId);
  if (!found) throw notFound('duplicate');
  if (decision === 'merged') {
    if (found.decision !== 'merged') await mergeQuestions(ctx, { questionId: found.questionId, into: found.otherId });
  } else if (!(await noteKept(db, duplicateId, now()))) {
    throw new Refusal('merged.already', 'These two have been merged already, which cannot be undone.');
  }
  return showDuplicate(ctx, duplicateId);
}
