import type { Input, Reference, reviews } from '@debrief/contract';
import type { MemberCtx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { checkMarks } from './check-marks.ts';
import { residualOfReference, unknownReviewer, withResidual } from './reviewer-summary.ts';
import { findReference, lockSummaries } from './reviews.queries.ts';
import { insertCalibration, putSummaries } from './reviews.writes.ts';
import { markOf } from './score-revision.ts';

/**
 * Marks a reference answer by every criterion and learns what people who know gave. The first marks stand and count towards
 * how this member's marks are read; any later ones change nothing.
 */
export async function practiseScoring(
  { db, viewer }: MemberCtx,
  { referenceId, scores: yours }: Input<typeof reviews.calibrate>,
): Promise<NonNullable<Reference['marked']>> {
  const reference = await findReference(db, viewer, referenceId);
  if (!reference) throw notFound('practice answer');
  const { rubric, scores, reasons } = reference;
  checkMarks(rubric, yours, { all: true });
  if (!(await insertCalibration(db, { memberId: viewer.id, referenceId, scores: yours }))) {
    const earlier = await findReference(db, viewer, referenceId);
    return { scores, reasons, yours: earlier?.yours ?? yours };
  }
  const [stored] = await lockSummaries(db, [viewer.id]);
  const { peers, references } = stored ?? unknownReviewer;
  const residual = residualOfReference(markOf(yours), markOf(scores));
  await putSummaries(db, [{ memberId: viewer.id, peers, references: withResidual(references, residual) }]);
  return { scores, reasons, yours };
}
