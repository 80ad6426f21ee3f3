import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Done, Id } from './fields.ts';
import { limits } from './limits.ts';
import { pageOf } from './page.ts';

const aMember = z.strictObject({ handle: z.string().max(60) });

export const blocks = {
  block: endpoint({
    method: 'PUT',
    path: '/members/:handle/block',
    access: 'member',
    whileSuspended: true,
    status: 204,
    summary: `Keeps a member away: neither of you is sent to an answer of the other, and you hear of nothing they do. They are not told and see what they saw before. Again changes nothing; at most ${limits.blocks.max} members.`,
    params: aMember,
    response: Done,
  }),
  unblock: endpoint({
    method: 'DELETE',
    path: '/members/:handle/block',
    access: 'member',
    status: 204,
    summary: 'Takes that back.',
    params: aMember,
    response: Done,
  }),
  list: endpoint({
    method: 'GET',
    path: '/blocks',
    access: 'member',
    summary: 'Whom you block, by handle; one page.',
    response: pageOf(z.object({ id: Id, handle: z.string(), displayName: z.string() })),
  }),
} as const;
