import { forgetAuthor } from '../authorship/forget-author.ts';
import type { MemberCtx } from '../platform/context.ts';
import { findOwnAt } from './sightings.queries.ts';
import { deleteDispute, deleteSighting } from './sightings.writes.ts';

/** Takes back what this member said of a company at a question, if anything; what is published of it is for the caller. */
export async function takeBack(
  { db, viewer }: MemberCtx,
  what: 'sighting' | 'dispute',
  at: { questionId: string; companyId: string },
): Promise<void> {
  for (const id of await findOwnAt(db, viewer, what, at)) {
    await (what === 'sighting' ? deleteSighting : deleteDispute)(db, id);
    await forgetAuthor(db, id);
  }
}
