import type { Result, sessions } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { findOpenSessions } from './sessions.queries.ts';

/** Where one is signed in, this device first. */
export async function listSessions({ db, viewer, now }: MemberCtx): Promise<Result<typeof sessions.list>> {
  const open = await findOpenSessions(db, viewer.id, now());
  const items = open.map(({ createdAt, renewedAt, ...rest }) => ({
    ...rest,
    createdAt: createdAt.toISOString(),
    renewedAt: renewedAt.toISOString(),
    current: rest.id === viewer.sessionId,
  }));
  return { items: items.sort((a, b) => Number(b.current) - Number(a.current)) };
}
