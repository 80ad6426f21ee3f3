import { randomUUID } from 'node:crypto';
import type { Session } from '@debrief/contract';
import { findMember } from '../accounts/accounts.queries.ts';
import { viewMe } from '../accounts/accounts.view.ts';
import { postMail } from '../mails/post-mail.ts';
import type { Ctx } from '../platform/context.ts';
import { hashOf, newToken } from '../platform/token.ts';
import { insertRefreshToken, insertSession, keepDevice, updateRenewed } from './sessions.writes.ts';

const minute = 60_000;
/** How long an access token counts, in milliseconds. */
export const accessLife = 15 * minute;
const refreshLife = 30 * 24 * 60 * minute;
/** So long a device that is not used is known, in milliseconds. */
export const deviceLife = 365 * 24 * 60 * minute;

interface Opening {
  /** Tells the member by mail where the device is new to them. */
  tellOfNewDevice: boolean;
}

/** Begins a session for this member: sets the refresh cookie, gives the access token. */
export async function openSession(
  ctx: Ctx,
  memberId: string,
  { tellOfNewDevice }: Opening = { tellOfNewDevice: false },
): Promise<Session> {
  const id = randomUUID();
  const device = ctx.device.name();
  await insertSession(ctx.db, { id, memberId, device, createdAt: ctx.now(), renewedAt: ctx.now() });
  const session = await tokensOf(ctx, id, memberId);
  const mark = ctx.device.cookie.read() ?? newToken();
  ctx.device.cookie.set(mark, new Date(ctx.now().getTime() + deviceLife));
  const strange = await keepDevice(ctx.db, memberId, hashOf(mark), ctx.now());
  if (strange && tellOfNewDevice) await postMail(ctx, { kind: 'new-device', memberId, device });
  return session;
}

/** Another refresh token of the same session, and another access token. */
export async function continueSession(ctx: Ctx, sessionId: string, memberId: string): Promise<Session> {
  await updateRenewed(ctx.db, sessionId, ctx.now());
  return tokensOf(ctx, sessionId, memberId);
}

async function tokensOf(ctx: Ctx, sessionId: string, memberId: string): Promise<Session> {
  const now = ctx.now().getTime();
  const token = newToken();
  const until = new Date(now + refreshLife);
  await insertRefreshToken(ctx.db, { hash: ctx.site.hashHere(token), sessionId, expiresAt: until });
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
