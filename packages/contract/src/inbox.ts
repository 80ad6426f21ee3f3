import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Done, Id, Time } from './fields.ts';
import { pageOf, pageQuery } from './page.ts';

export const newsKinds = ['comment', 'reply', 'review', 'used', 'declined', 'thanks', 'verdict', 'offer'] as const;

/** What happened to something of yours; the same news, while unread, is one item with a count. */
export const InboxItem = z.object({
  id: z.string(),
  kind: z.enum(newsKinds),
  count: z.number().int(),
  /** When the newest was written; of an anonymous one the day only. */
  at: Time,
  read: z.boolean(),
  question: z.object({ slug: z.string(), title: z.string() }),
  answerId: Id.nullable(),
  /** The newest comment it is about: its first words, and what its giver said of the version that used it. */
  comment: z
    .object({ id: Id, excerpt: z.string(), verdict: z.enum(['fixed', 'not-quite']).nullable(), mine: z.boolean() })
    .nullable(),
});
export type InboxItem = z.infer<typeof InboxItem>;

export const inbox = {
  list: endpoint({
    method: 'GET',
    path: '/inbox',
    access: 'member',
    summary:
      'What happened to what you wrote, newest first; `unread` counts all items that are not read, up to 100. Only what you may see now. `/inbox/stream` (server-sent events, the same access token) sends `news` when there is more.',
    query: z.strictObject(pageQuery),
    response: pageOf(InboxItem).extend({
      unread: z.number().int(),
      /** Messages from the moderators that are not read (`/notices`). */
      notices: z.number().int(),
    }),
  }),
  read: endpoint({
    method: 'PUT',
    path: '/inbox/read',
    access: 'member',
    whileSuspended: true,
    status: 204,
    summary: 'Marks your news up to and with this item as read, on every device.',
    body: z.strictObject({ upTo: z.string().regex(/^\d{1,15}$/, 'This is not the id of an item.') }),
    response: Done,
  }),
} as const;
