import { z } from 'zod';
import { Confirmation, Session } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { Done } from './fields.ts';

/** Six digits from the app, or a recovery code, with or without spaces and hyphens. */
const Code = z.string().trim().min(6).max(40);
/** 256 bits in base64url. */
export const Ticket = z.string().length(43);

/** Shown this once: only their hashes are kept. */
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const authenticators = {
  signIn: endpoint({
    method: 'POST',
    path: '/auth/second-step',
    access: 'public',
    writes: 'own',
    limit: 'second-step',
    summary:
      'The second step of signing in: the ticket that code.required brought, and a code from the app or a recovery code, each of which counts once. Refuses with code.wrong, with ticket.spent after ten minutes, and with rate.limited after ten wrong codes in an hour.',
    body: z.strictObject({ ticket: Ticket, code: Code }),
    response: Session,
  }),
  begin: endpoint({
    method: 'POST',
    path: '/me/authenticator',
    access: 'member',
    writes: 'own',
    limit: 'password',
    summary:
      'Begins to set up an authenticator app: gives the secret, and the otpauth address that its square holds. Nothing is asked for until a first code confirms it. Refuses with password.wrong, and with authenticator.exists.',
    body: z.strictObject({ password: Confirmation }),
    response: z.object({ secret: z.string(), address: z.string() }),
  }),
  confirm: endpoint({
    method: 'PUT',
    path: '/me/authenticator',
    access: 'member',
    writes: 'own',
    limit: 'second-step',
    summary:
      'Confirms the app by a code from it: signing in asks for one from now on. Gives ten recovery codes, once. Refuses with code.wrong, with authenticator.exists, and with not-found where none was begun.',
    body: z.strictObject({ code: Code }),
    response: RecoveryCodes,
  }),
  renewCodes: endpoint({
    method: 'POST',
    path: '/me/authenticator/recovery-codes',
    access: 'member',
    writes: 'own',
    limit: 'password',
    summary: 'Ten new recovery codes instead of those before, shown once. Refuses with password.wrong.',
    body: z.strictObject({ password: Confirmation }),
    response: RecoveryCodes,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/me/authenticator',
    access: 'member',
    status: 204,
    writes: 'own',
    limit: 'password',
    summary: 'Asks for no code any more; the recovery codes go too. Refuses with password.wrong.',
    body: z.strictObject({ password: Confirmation }),
    response: Done,
  }),
} as const;
