import type { answers, ImprovedAnswer, Input, Page } from '@debrief/contract';
import { commentsUsedIn } from '../feedback/comments/comments.queries.ts';
import { viewComment } from '../feedback/comments/comments.view.ts';
import type { Ctx } from '../platform/context.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { type ImprovedRow, listImprovedRows, publicAnswers } from './answers.queries.ts';
import { viewAnswer } from './answers.view.ts';

/** The answers whose score rose most, with the comments that caused it. */
export async function listImproved(
  ctx: Ctx,
  { topic, cursor, limit }: Input<typeof answers.improved>,
): Promise<Page<ImprovedAnswer>> {
  const { db, viewer } = ctx;
  const rows = await listImprovedRows(db, { topic, after: readCursor(cursor, 'number'), limit });
  const ids = rows.map(({ id }) => id);
  const found = await publicAnswers(db, viewer, ids);
  const used = ids.length ? await commentsUsedIn(db, viewer, ids) : [];
  const shown = new Map(found.map((row) => [row.id, viewAnswer(ctx, row)]));

  const view = ({ id, from, to, rise }: ImprovedRow) => {
    const answer = shown.get(id);
    const mine = used.filter(
      ({ answerId, addressedIn }) => answerId === id && addressedIn! > from.revision && addressedIn! <= to.revision,
    );
    return answer ? [{ answer, from, to, rise, used: mine.map((row) => viewComment(viewer, row)) }] : [];
  };
  const { items, nextCursor } = toPage(rows, limit, view, ({ rise, id }) => ({ key: rise, id }));
  return { items: items.flat(), nextCursor };
}
