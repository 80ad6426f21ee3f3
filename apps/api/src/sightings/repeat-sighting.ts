import type { Result, sightings } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findSighting } from './sightings.queries.ts';

/** What recording made, also for a request that is sent again. */
export async function repeatSighting({ db }: MemberCtx, id: string): Promise<Result<typeof sightings.record>> {
  const found = await findSighting(db, id);
  if (!found) throw notFound('report');
  return { ...found, can: { withdraw: true } };
}
