import { type SQL, sql } from 'drizzle-orm';
import { isMine } from '../../authorship/authorship.visible.ts';
import type { Viewer } from '../../platform/context.ts';
import { reviews } from './reviews.table.ts';

/** Reviews of an answer that this viewer may see: what waits for everyone's eyes is seen by the answer's author alone. */
export const reviewVisibleTo = (viewer: Viewer): SQL =>
  sql`(not ${reviews.held} or ${isMine(viewer, reviews.answerId)})`;
