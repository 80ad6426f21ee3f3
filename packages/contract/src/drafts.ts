import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Done, Time } from './fields.ts';
import { pageOf } from './page.ts';

/** What stands in a composer: small JSON of the page's own making, at most limits.draft characters as text. */
export const Draft = z.object({
  key: z.string(),
  content: z.record(z.string(), z.unknown()),
  version: z.number().int(),
  savedAt: Time,
});
export type Draft = z.infer<typeof Draft>;

const key = z.strictObject({
  key: z
    .string()
    .regex(
      /^(question|(question|answer|edit|review):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
      'A draft is called “question”, “question:” or “answer:” and a question’s id, or “edit:” or “review:” and an answer’s id.',
    ),
});

export const drafts = {
  list: endpoint({
    method: 'GET',
    path: '/drafts',
    access: 'member',
    summary: 'Your drafts, last saved first; one page.',
    response: pageOf(Draft),
  }),
  show: endpoint({
    method: 'GET',
    path: '/drafts/:key',
    access: 'member',
    summary: 'One draft.',
    params: key,
    response: Draft,
  }),
  save: endpoint({
    method: 'PUT',
    path: '/drafts/:key',
    access: 'member',
    limit: 'draft',
    whileSuspended: true,
    summary:
      'Saves a draft read at `version` (0 for a new one); draft.conflict carries the other text when another device saved first.',
    params: key,
    body: z.strictObject({
      content: z.record(z.string(), z.unknown()),
      version: z.number().int().min(0).max(1_000_000_000),
    }),
    response: Draft,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/drafts/:key',
    access: 'member',
    status: 204,
    summary: 'Throws a draft away.',
    params: key,
    response: Done,
  }),
} as const;
