import { type Ctx, inTransaction } from '../platform/context.ts';
import { lockRefreshToken } from './sessions.queries.ts';
import { endSession } from './sessions.writes.ts';

/** Ends the session of the refresh cookie, and its access tokens with it. */
export async function signOut(ctx: Ctx): Promise<null> {
  const token = ctx.refreshCookie.read();
  if (token) {
    const sessionId = await inTransaction(ctx, async ({ db, now, site }) => {
      const found = await lockRefreshToken(db, site.hashHere(token));
      if (found) await endSession(db, found.sessionId, now());
      return found?.sessionId;
    });
    if (sessionId) ctx.site.endAccess(sessionId);
  }
  ctx.refreshCookie.clear();
  return null;
}
