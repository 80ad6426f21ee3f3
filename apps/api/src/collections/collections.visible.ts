import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Viewer } from '../platform/context.ts';

/** Is it in a list of this viewer's? */
export const savedBy = (viewer: Viewer, column: 'question_id' | 'answer_id', id: SQLWrapper): SQL<boolean> =>
  viewer.kind === 'guest'
    ? sql<boolean>`false`
    : sql<boolean>`exists (select 1 from collection_items i join collections l on l.id = i.collection_id and l.deleted_at is null
        where i.${sql.identifier(column)} = ${id} and i.member_id = ${viewer.id})`;
