import type { Input, inbox } from '@debrief/contract';
import { readNews } from '../notifications/read-news.ts';
import type { MemberCtx } from '../platform/context.ts';

/** Marks news as read. */
export async function readInbox(ctx: MemberCtx, { upTo }: Input<typeof inbox.read>): Promise<null> {
  await readNews(ctx, Number(upTo));
  return null;
}
