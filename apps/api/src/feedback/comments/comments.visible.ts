import { type SQL, sql } from 'drizzle-orm';
import { answers } from '../../answers/answers.table.ts';
import { visibleTo } from '../../answers/answers.visible.ts';
import { isMine } from '../../authorship/authorship.visible.ts';
import type { Viewer } from '../../platform/context.ts';
import { comments } from './comments.table.ts';

/** Is this comment by the author of the answer, as far as the names on both tell everybody? */
export const byAuthor: SQL<boolean> = sql<boolean>`coalesce(${comments.authorId} = ${answers.authorId} or (not ${comments.guest} and ${comments.pseudonym} = ${answers.pseudonym}), false)`;

/** What waits for everyone's eyes is seen by the answer's author alone. */
export const notHeldFrom = (viewer: Viewer): SQL => sql`(not ${comments.held} or ${isMine(viewer, comments.answerId)})`;

/** Comments on what this viewer may see; needs `answers` joined. */
export const commentVisibleTo = (viewer: Viewer): SQL =>
  sql`((${comments.answerId} is null or ${visibleTo(viewer)}) and ${notHeldFrom(viewer)})`;
