import type { Draft, Page } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findDraft, keyNow, listDraftRows } from './drafts.queries.ts';
import { viewDraft } from './drafts.view.ts';

/** One of one's drafts. */
export async function showDraft({ db, viewer }: MemberCtx, { key }: { key: string }): Promise<Draft> {
  const row = await findDraft(db, viewer.id, await keyNow(db, key));
  if (!row) throw notFound('draft');
  return viewDraft(row);
}

/** All of them, last saved first. */
export async function listDrafts({ db, viewer }: MemberCtx): Promise<Page<Draft>> {
  return { items: (await listDraftRows(db, viewer.id)).map(viewDraft), nextCursor: null };
}
