import type { Session } from '@debrief/contract';
import { type Ctx, inTransaction } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { continueSession } from './open-session.ts';
import { lockRefreshToken } from './sessions.queries.ts';
import { endSession, markUsed } from './sessions.writes.ts';

/** A response can be lost on its way: for so long a used token still counts. */
const grace = 10_000;

/** Trades the refresh cookie for the next; a used one, later than the grace, ends its whole family. */
export async function refreshSession(ctx: Ctx): Promise<Session> {
  const token = ctx.refreshCookie.read();
  const session = token ? await inTransaction(ctx, (tx) => trade(tx, token)) : undefined;
  if (session) return session;
  ctx.refreshCookie.clear();
  throw new Refusal('session.expired', 'Your session has ended. Sign in again; what you wrote is kept.');
}

async function trade(ctx: Ctx, token: string): Promise<Session | undefined> {
  const now = ctx.now();
  const found = await lockRefreshToken(ctx.db, ctx.site.hashHere(token));
  if (!found || found.endedAt || found.expiresAt <= now) return undefined;
  if (found.usedAt && now.getTime() - found.usedAt.getTime() > grace) {
    await endSession(ctx.db, found.sessionId, now);
    ctx.site.endAccess(found.sessionId);
    return undefined;
  }
  await markUsed(ctx.db, found.hash, now);
  return continueSession(ctx, found.sessionId, found.memberId);
}
