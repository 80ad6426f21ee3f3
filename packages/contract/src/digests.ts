import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Done } from './fields.ts';
import { mailWays } from './limits.ts';

/** How news of a sort comes by mail, besides the inbox. */
const Way = z.enum(mailWays);
export const MailWishes = z.strictObject({
  /** Notes, comments and reviews on what you wrote. */
  feedback: Way,
  /** Answers to what you said, and whether what you changed is fixed. */
  replies: Way,
  /** What became of the notes you gave. */
  help: Way,
});
export type MailWishes = z.infer<typeof MailWishes>;

export const digests = {
  show: endpoint({
    method: 'GET',
    path: '/me/mail-wishes',
    access: 'member',
    summary:
      'What of your inbox is mailed to your verified address, and how often; by default a digest and nothing else.',
    response: MailWishes,
  }),
  choose: endpoint({
    method: 'PUT',
    path: '/me/mail-wishes',
    access: 'member',
    whileSuspended: true,
    summary:
      'Chooses what is mailed: at once, in a daily or weekly digest, or never. Nothing is mailed of what you have read.',
    body: MailWishes,
    response: MailWishes,
  }),
  unsubscribe: endpoint({
    method: 'POST',
    path: '/unsubscribe/:token',
    access: 'public',
    status: 204,
    limit: 'unsubscribe',
    summary:
      'Ends all mails about news for whoever was mailed this token; again changes nothing, another token is a 404. Mail programs press it (RFC 8058), so it takes their form and needs no account.',
    params: z.strictObject({ token: z.string().max(80) }),
    response: Done,
  }),
} as const;
