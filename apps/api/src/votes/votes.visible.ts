import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Viewer } from '../platform/context.ts';

/** Did this viewer mark it as useful? */
export const votedFor = (viewer: Viewer, column: 'question_id' | 'answer_id', id: SQLWrapper): SQL<boolean> =>
  viewer.kind === 'guest'
    ? sql<boolean>`false`
    : sql<boolean>`exists (select 1 from votes v where v.${sql.identifier(column)} = ${id} and v.member_id = ${viewer.id})`;
