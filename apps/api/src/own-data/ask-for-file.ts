import { randomUUID } from 'node:crypto';
import type { OwnFile } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findFile, findFiles } from './files.queries.ts';
import { viewFile } from './own-data.view.ts';
import { insertFile } from './own-data.writes.ts';

/** Has a file made with all that one has here; while one is being made, that one. */
export async function askForFile(ctx: MemberCtx): Promise<OwnFile> {
  const { db, viewer, now } = ctx;
  const waiting = (await findFiles(db, viewer.id, now())).find(({ state }) => state === 'waiting');
  if (waiting) return viewFile(waiting);
  const id = randomUUID();
  await insertFile(db, { id, memberId: viewer.id, state: 'waiting', askedAt: now() });
  return showFile(ctx, id);
}

/** Shows one's own file again. */
export async function showFile({ db, viewer }: MemberCtx, id: string): Promise<OwnFile> {
  const file = await findFile(db, viewer.id, id);
  if (!file) throw notFound('file');
  return viewFile(file);
}
