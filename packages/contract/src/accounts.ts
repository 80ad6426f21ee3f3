import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Done, Email, Handle, Id, named, Time } from './fields.ts';
import { experiences, limits } from './limits.ts';

const Password = z.string().min(limits.password.min).max(limits.password.max);
/** One that was set before: whatever its length. */
const CurrentPassword = z.string().min(1).max(limits.password.max);
/** The password once more; empty for an account that has none. */
export const Confirmation = z.string().max(limits.password.max);
/** 256 bits in base64url, from a link in a mail. */
const MailedToken = z.string().length(43);

/** Anyone's public face. `sample` marks the made-up people of the demo content, `automated` an account that a program writes with. */
export const Profile = z.object({
  id: Id,
  handle: z.string(),
  displayName: z.string(),
  headline: z.string(),
  experience: z.enum(experiences).nullable(),
  sample: z.boolean(),
  automated: z.boolean(),
  joinedAt: Time,
  counts: z.object({ questions: z.number().int(), answers: z.number().int() }),
  /** Answers of others that got better through this member's named feedback; told from three up. */
  helped: z.number().int().nullable(),
  /** You follow what they post with their name. */
  followed: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;

/** One's own record. */
export const Me = z.object({
  id: Id,
  handle: z.string(),
  displayName: z.string(),
  headline: z.string(),
  experience: z.enum(experiences).nullable(),
  role: z.enum(['member', 'moderator', 'admin']),
  /** Wants to try a question before others' answers open. */
  attemptFirst: z.boolean(),
  /** A program writes with this account: told on its page, and counted in no figure of the community. */
  automated: z.boolean(),
  email: z.string(),
  /** The owner of the address has followed a link mailed to it; until then nothing else is mailed. */
  emailVerified: z.boolean(),
  createdAt: Time,
});
export type Me = z.infer<typeof Me>;

export const Session = z.object({ accessToken: z.string(), expiresAt: Time, member: Me });
export type Session = z.infer<typeof Session>;

export const accounts = {
  register: endpoint({
    method: 'POST',
    path: '/auth/register',
    access: 'public',
    status: 201,
    writes: 'own',
    limit: 'register',
    summary:
      'Makes an account and signs in. Answers alike whether or not the address is known; a neutral handle is made where none is given. Refuses a taken handle (handle.taken).',
    body: z.strictObject({
      email: Email,
      password: Password,
      handle: Handle.optional(),
      displayName: named(limits.displayName).optional(),
    }),
    response: Session,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/auth/sign-in',
    access: 'public',
    writes: 'own',
    limit: 'sign-in',
    summary:
      'Signs in by email or handle and password; sets the refresh cookie. Refuses with credentials.wrong, and with code.required and a ticket for the second step where the member uses an authenticator app.',
    body: z.strictObject({
      email: z.string().trim().min(1).max(limits.email.max),
      password: CurrentPassword,
    }),
    response: Session,
  }),
  verifyEmail: endpoint({
    method: 'POST',
    path: '/auth/verify',
    access: 'public',
    status: 204,
    writes: 'own',
    limit: 'mailed-link',
    summary:
      'Verifies the address that the mailed link belongs to: the token counts once and for a day. Refuses with link.spent, and with email.taken where another account has verified the address meanwhile.',
    body: z.strictObject({ token: MailedToken }),
    response: Done,
  }),
  forgotPassword: endpoint({
    method: 'POST',
    path: '/auth/forgot',
    access: 'public',
    status: 204,
    writes: 'own',
    limit: 'mail',
    summary:
      'Mails a link for a new password, where an account has this address. Answers alike whether or not one has.',
    body: z.strictObject({ email: Email }),
    response: Done,
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/auth/reset',
    access: 'public',
    writes: 'own',
    limit: 'mailed-link',
    summary:
      'Sets a new password by the mailed link, whose token counts once and for an hour; ends every session and opens one, after a second step (code.required) where the member uses an authenticator app. Refuses with link.spent, and with email.taken where another account has verified the address meanwhile.',
    body: z.strictObject({ token: MailedToken, password: Password }),
    response: Session,
  }),
  me: endpoint({ method: 'GET', path: '/me', access: 'member', summary: 'Your own record.', response: Me }),
  editMe: endpoint({
    method: 'PATCH',
    path: '/me',
    access: 'member',
    summary: 'Changes your public face and how you practise. Refuses a taken handle (handle.taken).',
    body: z.strictObject({
      handle: Handle.optional(),
      displayName: named(limits.displayName).optional(),
      headline: named(limits.headline).optional(),
      experience: z.enum(experiences).nullable().optional(),
      attemptFirst: z.boolean().optional(),
      automated: z.boolean().optional(),
    }),
    response: Me,
  }),
  sendVerification: endpoint({
    method: 'POST',
    path: '/me/verification',
    access: 'member',
    whileSuspended: true,
    status: 204,
    limit: 'verification',
    summary: 'Mails the link that verifies your address once more; does nothing where it is verified.',
    response: Done,
  }),
  changeEmail: endpoint({
    method: 'PUT',
    path: '/me/email',
    access: 'member',
    status: 204,
    writes: 'own',
    limit: 'password',
    summary:
      'Mails a link to the new address; the old one holds until that link is followed, and is told then. Refuses with password.wrong.',
    body: z.strictObject({ email: Email, password: Confirmation }),
    response: Done,
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/me/password',
    access: 'member',
    status: 204,
    writes: 'own',
    limit: 'password',
    summary: 'Sets a new password and ends your sessions on other devices. Refuses with password.wrong.',
    body: z.strictObject({ current: Confirmation, password: Password }),
    response: Done,
  }),
  profile: endpoint({
    method: 'GET',
    path: '/members/:handle',
    access: 'public',
    summary: "A member's public profile; counts only what carries their name.",
    params: z.strictObject({ handle: z.string().max(60) }),
    response: Profile,
  }),
} as const;
