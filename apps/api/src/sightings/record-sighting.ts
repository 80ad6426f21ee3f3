import type { Input, Result, sightings } from '@debrief/contract';
import { nameCompanies } from '../companies/name-companies.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findQuestion } from '../questions/questions.queries.ts';
import { noteSighting } from './note-sighting.ts';
import { repeatSighting } from './repeat-sighting.ts';

/** Says "I was asked this". */
export async function recordSighting(
  ctx: MemberCtx,
  { questionId, company, ...asked }: Input<typeof sightings.record>,
): Promise<Result<typeof sightings.record>> {
  const question = await findQuestion(ctx.db, ctx.viewer, questionId);
  if (!question) throw notFound('question');
  const [named] = company ? await nameCompanies(ctx.db, [company], { listed: false }) : [];
  const id = await noteSighting(ctx, { questionId: question.id, companyId: named?.id ?? null, ...asked });
  return repeatSighting(ctx, id);
}
