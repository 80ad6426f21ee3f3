import type { Input, Result, takedowns } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { hashOf } from '../platform/token.ts';
import { findTakedown } from './takedowns.queries.ts';

/** What came of it, for whoever has its token. */
export async function showTakedown(
  { db }: Ctx,
  { token }: Input<typeof takedowns.show>,
): Promise<Result<typeof takedowns.show>> {
  const found = await findTakedown(db, hashOf(token));
  if (!found) throw notFound('request');
  // Its author may have taken it away before a moderator came to it.
  const isGone = !found.decidedAt && !found.caseId;
  return {
    state: found.decidedAt || isGone ? 'decided' : 'waiting',
    sentAt: found.sentAt.toISOString(),
    address: found.address,
    outcome: isGone ? 'What stood there is gone.' : found.outcome,
  };
}
