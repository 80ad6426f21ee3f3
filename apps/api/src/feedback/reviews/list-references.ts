import type { Page, Reference } from '@debrief/contract';
import type { MemberCtx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { findTopic } from '../../topics/topics.queries.ts';
import { referencesOf } from './reviews.queries.ts';
import { viewReference } from './reviews.view.ts';

/** Answers of a topic to practise scoring on, and what they are scored by. */
export async function listReferences(
  { db, viewer }: MemberCtx,
  { slug }: { slug: string },
): Promise<Page<Reference> & { rubric: Awaited<ReturnType<typeof referencesOf>>[number]['rubric'] }> {
  const topic = await findTopic(db, slug);
  if (!topic) throw notFound('topic');
  const rows = await referencesOf(db, viewer, slug);
  return { items: rows.map(viewReference), nextCursor: null, rubric: topic.rubric };
}
