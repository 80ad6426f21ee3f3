import { blocks } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { blockMember, unblockMember } from './block-member.ts';
import { listBlocks } from './list-blocks.ts';

export async function blocksRoutes(app: FastifyInstance): Promise<void> {
  bind(app, blocks.block, blockMember);
  bind(app, blocks.unblock, unblockMember);
  bind(app, blocks.list, listBlocks);
}
