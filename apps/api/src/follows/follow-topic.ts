import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findTopic } from '../topics/topics.queries.ts';
import { deleteFollow } from './follows.writes.ts';
import { keepFollow } from './keep-follow.ts';

/** Follows a topic. */
export async function followTopic(ctx: MemberCtx, { slug }: { slug: string }): Promise<null> {
  const topic = await findTopic(ctx.db, slug);
  if (!topic) throw notFound('topic');
  return keepFollow(ctx, { topicId: topic.id });
}

/** Follows it no longer. */
export async function stopTopic({ db, viewer }: MemberCtx, { slug }: { slug: string }): Promise<null> {
  const topic = await findTopic(db, slug);
  if (!topic) throw notFound('topic');
  await deleteFollow(db, viewer, { topicId: topic.id });
  return null;
}
