import { type Draft, type drafts, type Input, limits } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { invalid, Refusal } from '../platform/errors.ts';
import { findDraft, keyNow } from './drafts.queries.ts';
import { viewDraft } from './drafts.view.ts';
import { saveDraftRow } from './drafts.writes.ts';

/** Saves a draft; when another device saved first, refuses with the other text, so that both are kept. */
export async function saveDraft(
  { db, viewer, now }: MemberCtx,
  { key: asked, content, version }: Input<typeof drafts.save>,
): Promise<Draft> {
  if (JSON.stringify(content).length > limits.draft.max)
    throw invalid({ content: 'This draft is too long to be saved here. Shorten it, or copy it somewhere safe.' });
  const key = await keyNow(db, asked);
  const saved = await saveDraftRow(db, { memberId: viewer.id, key, content, savedAt: now() }, version);
  if (saved) return viewDraft(saved);
  const other = await findDraft(db, viewer.id, key);
  throw new Refusal('draft.conflict', 'This was also written on another device. Both texts are kept.', {
    extra: { draft: other ? viewDraft(other) : null },
  });
}
