import type { Page, Replay, ReplaySummary } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors.ts';
import { openReplay } from './open-replay.ts';
import { findReplay, listReplayRows } from './replays.queries.ts';
import { viewReplay, viewReplaySummary } from './replays.view.ts';

export const locked = () =>
  new Refusal(
    'replay.locked',
    'This replay cannot be opened just now: its key is not at hand. It is kept as it is; try again later, or tell whoever runs this site.',
  );

/** One of one's replays. */
export async function showReplay({ db, viewer, site }: MemberCtx, { replayId }: { replayId: string }): Promise<Replay> {
  const row = await findReplay(db, viewer.id, replayId);
  if (!row) throw notFound('replay');
  const content = openReplay(site.replayKeys, row);
  if (!content) throw locked();
  return viewReplay(row, content);
}

const dayOf = ({ summary, createdAt }: ReplaySummary) => summary?.date ?? createdAt.slice(0, 10);

/** All of them, the latest interview first: its day is in what is sealed, so they are put in order once they are open. */
export async function listReplays({ db, viewer, site }: MemberCtx): Promise<Page<ReplaySummary>> {
  const rows = await listReplayRows(db, viewer.id);
  const items = rows
    .map((row) => viewReplaySummary(row, openReplay(site.replayKeys, row)))
    .toSorted(
      (a, b) => dayOf(b).localeCompare(dayOf(a)) || b.createdAt.localeCompare(a.createdAt) || (a.id < b.id ? -1 : 1),
    );
  return { items, nextCursor: null };
}
