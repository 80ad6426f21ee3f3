import type { Answer, answers, Input, Page } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { listBestRows } from './answers.queries.ts';
import { viewAnswer } from './answers.view.ts';

/** The public answers that reviewers scored, of all or on a topic, those first whose score is surely high. */
export async function listBest(ctx: Ctx, { topic, cursor, limit }: Input<typeof answers.best>): Promise<Page<Answer>> {
  const rows = await listBestRows(ctx.db, ctx.viewer, { topic, after: readCursor(cursor, 'number'), limit });
  return toPage(
    rows,
    limit,
    (row) => viewAnswer(ctx, row),
    ({ score, id }) => ({ key: score!.low!, id }),
  );
}
