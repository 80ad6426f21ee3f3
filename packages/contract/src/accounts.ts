import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Done, Handle, Id, named, Time } from './fields.ts';
import { experiences, limits } from './limits.ts';

const Email = z.string().trim().max(limits.email.max).pipe(z.email());
const Password = z.string().min(limits.password.min).max(limits.password.max);

/** Anyone's public face. `sample` marks the made-up people of the demo content. */
export const Profile = z.object({
  id: Id,
  handle: z.string(),
  displayName: z.string(),
  headline: z.string(),
  experience: z.enum(experiences).nullable(),
  sample: z.boolean(),
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
  email: z.string(),
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
    limit: { times: 20, seconds: 3_600 },
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
    limit: { times: 30, seconds: 600 },
    summary: 'Signs in by email or handle and password; sets the refresh cookie. Refuses with credentials.wrong.',
    body: z.strictObject({
      email: z.string().trim().min(1).max(limits.email.max),
      password: z.string().min(1).max(limits.password.max),
    }),
    response: Session,
  }),
  refresh: endpoint({
    method: 'POST',
    path: '/auth/refresh',
    access: 'public',
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
    }),
    response: Me,
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
