import type { Input, sessions } from '@debrief/contract';
import type { MemberCtx, Site } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { notFound } from '../platform/errors.ts';
import { endSessionOf, endSessionsOf } from './sessions.writes.ts';

const endAccess = (site: Site, ids: string[]) => {
  for (const id of ids) site.endAccess(id);
};

/** Signs one of one's devices out; one that is signed out already stays so. */
export async function endOneSession(
  { db, viewer, now, site }: MemberCtx,
  { sessionId }: Input<typeof sessions.end>,
): Promise<null> {
  const ended = await endSessionOf(db, viewer.id, sessionId, now());
  if (!ended.length) throw notFound('session');
  endAccess(site, ended);
  return null;
}

/** Signs the member out everywhere but here; of one who is not signed in, everywhere. */
export async function endOtherSessions({ db, viewer, now, site }: MemberCtx): Promise<null> {
  endAccess(site, await endSessionsOf(db, viewer.id, viewer.sessionId, now()));
  return null;
}

/** Signs a member out everywhere; every process hears of it. */
export const endEverySession = (db: Db, memberId: string, now: Date) => endSessionsOf(db, memberId, undefined, now);
