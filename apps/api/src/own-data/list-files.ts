import type { ownData, Result } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { findFiles } from './files.queries.ts';
import { viewFile } from './own-data.view.ts';

/** One's own files, those that are being made among them. */
export async function listFiles({ db, viewer, now }: MemberCtx): Promise<Result<typeof ownData.listFiles>> {
  return { items: (await findFiles(db, viewer.id, now())).map(viewFile) };
}
