import { z } from 'zod';
import { Session } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { Done, Id, Time } from './fields.ts';

/** A device that one is signed in on. */
export const OpenSession = z.object({
  id: Id,
  /** The browser and its system, such as Firefox on Linux; empty where it did not say. */
  device: z.string(),
  createdAt: Time,
  /** When it last asked for a new access token: it was in use in the quarter of an hour after that. */
  renewedAt: Time,
  /** The one that asks. */
  current: z.boolean(),
});
export type OpenSession = z.infer<typeof OpenSession>;

export const sessions = {
  refresh: endpoint({
    method: 'POST',
    path: '/auth/refresh',
    access: 'public',
    limit: 'refresh',
    writes: 'own',
    summary:
      'Trades the refresh cookie for a new access token and cookie. A used cookie, later than 10 s after its use, ends the whole family (session.expired).',
    response: Session,
  }),
  signOut: endpoint({
    method: 'POST',
    path: '/auth/sign-out',
    access: 'public',
    status: 204,
    writes: 'own',
    summary: 'Ends the session of the refresh cookie and clears it; succeeds without one.',
    response: Done,
  }),
  list: endpoint({
    method: 'GET',
    path: '/me/sessions',
    access: 'member',
    summary: 'Where you are signed in: the session that asks first, then the last used; at most a hundred.',
    response: z.object({ items: z.array(OpenSession) }),
  }),
  end: endpoint({
    method: 'DELETE',
    path: '/me/sessions/:sessionId',
    access: 'member',
    status: 204,
    summary: 'Signs one of your devices out. Its access token counts no more.',
    params: z.strictObject({ sessionId: Id }),
    response: Done,
  }),
  endOthers: endpoint({
    method: 'DELETE',
    path: '/me/sessions',
    access: 'member',
    status: 204,
    summary: 'Signs you out everywhere but here.',
    response: Done,
  }),
} as const;
