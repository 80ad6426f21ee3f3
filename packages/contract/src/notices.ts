import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Done, Id, Time } from './fields.ts';
import { flaggable, flagReasons, limits, moderationActs } from './limits.ts';
import { pageOf, pageQuery } from './page.ts';

export const Notice = z.object({
  id: Id,
  act: z.enum([...moderationActs, 'hold', 'reveal']),
  rule: z.enum(flagReasons).nullable(),
  words: z.string(),
  until: Time.nullable(),
  at: Time,
  read: z.boolean(),
  /** What it is about, as it was then. */
  about: z.object({ kind: z.enum(flaggable), title: z.string(), text: z.string() }),
  appeal: z
    .object({ words: z.string(), state: z.enum(['open', 'upheld', 'overturned']), answer: z.string() })
    .nullable(),
  can: z.object({ appeal: z.boolean() }),
});
export type Notice = z.infer<typeof Notice>;

export const notices = {
  list: endpoint({
    method: 'GET',
    path: '/notices',
    access: 'member',
    summary: 'What moderators decided about you and what you wrote, the latest first, with their reasons.',
    query: z.strictObject(pageQuery),
    response: pageOf(Notice),
  }),
  markRead: endpoint({
    method: 'PUT',
    path: '/notices/:noticeId/read',
    access: 'member',
    whileSuspended: true,
    status: 204,
    summary: 'Says that you have read one.',
    params: z.strictObject({ noticeId: Id }),
    response: Done,
  }),
  appeal: endpoint({
    method: 'POST',
    path: '/notices/:noticeId/appeal',
    access: 'member',
    whileSuspended: true,
    limit: 'appeal',
    summary: 'Asks for another look, once for each decision and within six months.',
    params: z.strictObject({ noticeId: Id }),
    body: z.strictObject({ words: z.string().trim().min(limits.moderationWords.min).max(limits.moderationWords.max) }),
    response: Notice,
  }),
} as const;
