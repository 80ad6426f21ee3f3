import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Viewer } from '../platform/context.ts';

export type FollowedColumn = 'company_id' | 'topic_id' | 'question_id' | 'answer_id' | 'followed_id';

/** Does this viewer follow it? */
export const followedBy = (viewer: Viewer, column: FollowedColumn, id: SQLWrapper): SQL<boolean> =>
  viewer.kind === 'guest'
    ? sql<boolean>`false`
    : sql<boolean>`exists (select 1 from follows f where f.${sql.identifier(column)} = ${id} and f.member_id = ${viewer.id})`;
