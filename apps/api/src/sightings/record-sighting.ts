import type { Input, Result, sightings } from '@debrief/contract';
import { nameCompanies } from '../companies/name-companies.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findQuestion } from '../questions/questions.queries.ts';
import { noteSighting } from './note-sighting.ts';

type Recorded = Result<typeof sightings.record>;

/** Says "I was asked this". */
export async function recordSighting(
  ctx: MemberCtx,
  { questionId, company, ...asked }: Input<typeof sightings.record>,
): Promise<Recorded> {
  const question = await findQuestion(ctx.db, ctx.viewer, questionId);
  if (!question) throw notFound('question');
  const [named] = await nameCompanies(ctx.db, [company]);
  const id = await noteSighting(ctx, { questionId: question.id, companyId: named!.id, ...asked });
  return { id, sightings: question.sightingsCount + 1 };
}
