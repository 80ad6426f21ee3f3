import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Session } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { findMember } from './accounts.queries.ts';
import { viewMe } from './accounts.view.ts';
import { insertRefreshToken, insertSession } from './accounts.writes.ts';

const minute = 60_000;
/** How long an access token counts, in milliseconds. */
export const accessLife = 15 * minute;
const refreshLife = 30 * 24 * 60 * minute;

export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Begins a session for this member: sets the refresh cookie, gives the access token. */
export async function openSession(ctx: Ctx, memberId: string): Promise<Session> {
  const sessionId = randomUUID();
  await insertSession(ctx.db, { id: sessionId, memberId, createdAt: ctx.now() });
  return continueSession(ctx, sessionId, memberId);
}

/** Another refresh token of the same session, and another access token. */
export async function continueSession(ctx: Ctx, sessionId: string, memberId: string): Promise<Session> {
  const now = ctx.now().getTime();
  const token = randomBytes(32).toString('base64url');
  const until = new Date(now + refreshLife);
  await insertRefreshToken(ctx.db, { hash: hashOf(token), sessionId, expiresAt: until });
  ctx.refreshCookie.set(token, until);

  const member = await findMember(ctx.db, memberId);
  if (!member) throw new Error('A session without its member');
  const expiresAt = new Date(now + accessLife);
  return {
    accessToken: ctx.site.signAccess(memberId, sessionId, expiresAt),
    expiresAt: expiresAt.toISOString(),
    member: viewMe(member),
  };
}
