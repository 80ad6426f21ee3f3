import type { blocks, Result } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { listBlockedRows } from './blocks.queries.ts';

/** Whom one blocks. */
export async function listBlocks({ db, viewer }: MemberCtx): Promise<Result<typeof blocks.list>> {
  return { items: await listBlockedRows(db, viewer), nextCursor: null };
}
