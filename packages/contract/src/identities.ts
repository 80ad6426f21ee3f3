import { z } from 'zod';
import { Confirmation, Session } from './accounts.ts';
import { Ticket } from './authenticators.ts';
import { endpoint } from './endpoint.ts';
import { Done } from './fields.ts';

/** Where the browser goes, and what it brings back besides what it is told there. */
const Leaving = z.object({ url: z.string(), ticket: Ticket });
/** `search` is what stands in the address that the issuer sent the browser back to, from the ? on. */
const Back = z.strictObject({ ticket: Ticket, search: z.string().max(8_000) });

/** Signing in at an OpenID Connect issuer that whoever hosts the forum named. */
export const identities = {
  offered: endpoint({
    method: 'GET',
    path: '/auth/elsewhere',
    access: 'public',
    summary: 'By which account elsewhere one can sign in here, as its button calls it; null where none is set up.',
    response: z.object({ name: z.string().nullable() }),
  }),
  leave: endpoint({
    method: 'POST',
    path: '/auth/elsewhere',
    access: 'public',
    writes: 'own',
    limit: 'way-in',
    summary:
      'Begins to sign in elsewhere: the address to go to, and a ticket for the way back, which counts once and for ten minutes.',
    response: Leaving,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/auth/elsewhere/return',
    access: 'public',
    writes: 'own',
    limit: 'way-in',
    summary:
      'Signs in by what the issuer answered. One whose verified address is also verified here is connected to that account; anybody else who is new gets an account. Refuses with elsewhere.refused, with ticket.spent, with elsewhere.other where that account is connected to somebody else there, and with code.required where the member uses an authenticator app.',
    body: Back,
    response: Session,
  }),
  beginConnecting: endpoint({
    method: 'POST',
    path: '/me/elsewhere',
    access: 'member',
    writes: 'own',
    limit: 'password',
    summary: 'Begins to connect your account to one elsewhere. Refuses with password.wrong.',
    body: z.strictObject({ password: Confirmation }),
    response: Leaving,
  }),
  connect: endpoint({
    method: 'POST',
    path: '/me/elsewhere/return',
    access: 'member',
    status: 204,
    writes: 'own',
    limit: 'way-in',
    summary:
      'Connects your account by what the issuer answered. Refuses with elsewhere.refused, with ticket.spent, and with elsewhere.other where either is connected to another.',
    body: Back,
    response: Done,
  }),
  disconnect: endpoint({
    method: 'DELETE',
    path: '/me/elsewhere',
    access: 'member',
    status: 204,
    summary:
      'Signs in there open your account no more. Refuses with ways-in.last where it is the only way in that you have.',
    response: Done,
  }),
} as const;
