import { forgetAuthors } from '../authorship/forget-author.ts';
import type { Ctx, Member } from '../platform/context.ts';
import { publishAsked } from './publish-asked.ts';
import { reportsOfMember } from './sightings.queries.ts';
import { deleteDispute, deleteSighting } from './sightings.writes.ts';

/** Takes back all that a member reported of being asked, or denied, or what is withheld of it; what is told of it is made anew. */
export async function eraseReports(
  ctx: Pick<Ctx, 'db' | 'now'>,
  member: Member,
  which: { withheld: boolean },
): Promise<void> {
  const { db } = ctx;
  const { sightings, disputes } = await reportsOfMember(db, member, which);
  const all = [...sightings, ...disputes];
  for (const { id } of sightings) await deleteSighting(db, id);
  for (const { id } of disputes) await deleteDispute(db, id);
  await forgetAuthors(
    db,
    all.map(({ id }) => id),
  );
  if (which.withheld) return;
  const unique = (ids: string[]) => [...new Set(ids)];
  await publishAsked(
    ctx,
    unique(all.map(({ questionId }) => questionId)).map((questionId) => ({ questionId })),
    unique(all.flatMap(({ companyId }) => companyId ?? [])),
  );
}
