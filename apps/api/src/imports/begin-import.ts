import { randomUUID } from 'node:crypto';
import type { Import, Input, imports } from '@debrief/contract';
import { findProfile } from '../accounts/accounts.queries.ts';
import type { MemberCtx } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { insertImport } from './imports.writes.ts';
import { showImport } from './show-import.ts';

/** Begins an import whose file comes in parts. */
export async function beginImport(ctx: MemberCtx, { name, format, as }: Input<typeof imports.begin>): Promise<Import> {
  const author = as && (await findProfile(ctx.db, as))?.member;
  if (as && !author) throw invalid({ as: `No member is called ${as}.` });
  const id = randomUUID();
  const authorId = author ? author.id : null;
  await insertImport(ctx.db, { id, name, format, authorId, state: 'receiving', createdAt: ctx.now() });
  return showImport(ctx, { importId: id });
}
