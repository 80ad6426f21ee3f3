import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Email, Time } from './fields.ts';
import { flagReasons, limits } from './limits.ts';

export const TakedownState = z.object({
  state: z.enum(['waiting', 'decided']),
  sentAt: Time,
  /** What was asked to be taken down, by the address that was given. */
  address: z.string(),
  /** What came of it, in words. */
  outcome: z.string(),
});

export const takedowns = {
  ask: endpoint({
    method: 'POST',
    path: '/takedowns',
    access: 'public',
    status: 201,
    limit: 'takedown',
    summary:
      'Asks for something to be taken down, without an account. `address` is that of its page. Gives the token under which one can see what came of it.',
    body: z.strictObject({
      address: z.string().trim().min(1).max(600),
      reason: z.enum(flagReasons),
      standing: z.enum(['person', 'company', 'lawyer']),
      name: z.string().trim().min(1).max(120),
      email: Email,
      words: z.string().trim().min(limits.takedownWords.min).max(limits.takedownWords.max),
      /** What is said here is true to the best of one’s knowledge. */
      truthful: z.boolean().refine((isSo) => isSo, 'Say that it is true as far as you know.'),
    }),
    response: z.object({ token: z.string() }),
  }),
  show: endpoint({
    method: 'GET',
    path: '/takedowns/:token',
    access: 'public',
    summary: 'What came of it.',
    params: z.strictObject({ token: z.string().max(60) }),
    response: TakedownState,
  }),
} as const;
