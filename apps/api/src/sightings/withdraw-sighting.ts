import { forgetAuthor } from '../authorship/forget-author.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { publishAsked } from './publish-asked.ts';
import { findOwnSighting } from './sightings.queries.ts';
import { deleteSighting } from './sightings.writes.ts';

/** Takes one's own report back. Of others' it tells nothing, not even that they are there. */
export async function withdrawSighting(ctx: MemberCtx, { sightingId }: { sightingId: string }): Promise<null> {
  const found = await findOwnSighting(ctx.db, ctx.viewer, sightingId);
  if (!found) throw notFound('report');
  await deleteSighting(ctx.db, found.id);
  await forgetAuthor(ctx.db, found.id);
  await publishAsked(ctx, [{ questionId: found.questionId }], found.companyId ? [found.companyId] : []);
  return null;
}
