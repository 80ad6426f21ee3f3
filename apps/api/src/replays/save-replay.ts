import type { Input, Replay, replays } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import type { MemberCtx } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors.ts';
import { openReplay, sealReplay } from './open-replay.ts';
import { countReplays, lockReplay, type ReplayRow } from './replays.queries.ts';
import { viewReplay } from './replays.view.ts';
import { insertReplay, updateReplay } from './replays.writes.ts';
import { locked } from './show-replay.ts';

/** Saves a replay; when another device saved first, refuses with the other text, so that both are kept. */
export async function saveReplay(
  { db, viewer, now, site }: MemberCtx,
  { replayId: id, content, version }: Input<typeof replays.save>,
): Promise<Replay> {
  const memberId = viewer.id;
  const savedAt = now();
  const there = await lockReplay(db, memberId, id);
  // What cannot be read is not written over either: nobody could say what was lost.
  if (there && !openReplay(site.replayKeys, there)) throw locked();
  if (!there && version > 0) throw notFound('replay');
  if (!there) await checkRoom({ db, viewer });
  const sealed = sealReplay(site.replayKeys, { memberId, id }, content);
  const saved = there
    ? there.version === version && (await updateReplay(db, there, { sealed, savedAt }))
    : await insertReplay(db, { memberId, id, sealed, version: 1, createdAt: savedAt, savedAt });
  if (saved) return viewReplay(saved, content);
  return refuse(site, there ?? (await lockReplay(db, memberId, id)));
}

async function checkRoom({ db, viewer }: Pick<MemberCtx, 'db' | 'viewer'>): Promise<void> {
  if ((await countReplays(db, viewer.id)) < limits.replays.max) return;
  throw new Refusal(
    'replays.full',
    `You have ${limits.replays.max} replays, as many as there may be. Delete one, and this one is saved.`,
  );
}

function refuse({ replayKeys }: MemberCtx['site'], other: ReplayRow | undefined): never {
  const content = other && openReplay(replayKeys, other);
  throw new Refusal('replay.conflict', 'This was also written on another device. Both texts are kept.', {
    extra: { replay: content ? viewReplay(other, content) : null },
  });
}
