import type { Topic } from '@debrief/contract';
import { isFollowing } from '../follows/follows.queries.ts';
import type { Ctx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findTopic } from './topics.queries.ts';
import { viewTopic } from './topics.view.ts';

/** One topic with its answer template and rubric. */
export async function showTopic({ db, viewer }: Ctx, { slug }: { slug: string }): Promise<Topic> {
  const found = await findTopic(db, slug);
  if (!found) throw notFound('topic');
  return viewTopic(found, await isFollowing(db, viewer, 'topic_id', found.id));
}
