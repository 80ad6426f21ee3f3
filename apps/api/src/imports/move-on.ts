import type { Import, Input, imports } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { invalid, notFound, Refusal } from '../platform/errors.ts';
import { countParts, findImport } from './imports.queries.ts';
import { deleteParts, moveImport } from './imports.writes.ts';
import { showImport } from './show-import.ts';
import { startImport } from './start-import.ts';

/** Has a file checked, has it carried out, or stops it; in a state already, it stays so. */
export async function moveOn(ctx: MemberCtx, { importId, state }: Input<typeof imports.move>): Promise<Import> {
  const { db } = ctx;
  const found = await findImport(db, importId);
  if (!found) throw notFound('import');
  if (found.import.state !== state && !(await moves[state](ctx, importId)))
    throw new Refusal('import.moved-on', 'This import has moved on meanwhile. Look at where it is now.');
  return showImport({ ...ctx, db }, { importId });
}

const moves = {
  async checking({ db }: MemberCtx, id: string): Promise<boolean> {
    const { parts, last } = await countParts(db, id);
    if (parts < 1 || parts !== last) throw invalid({ state: 'Parts of the file are missing. Send them first.' });
    return moveImport(db, id, ['receiving'], { state: 'checking' });
  },
  importing: ({ db }: MemberCtx, id: string): Promise<boolean> => startImport(db, id),
  async stopped({ db, now }: MemberCtx, id: string): Promise<boolean> {
    const stopped = { state: 'stopped' as const, endedAt: now(), takenUntil: null };
    const moved = await moveImport(db, id, ['receiving', 'checking', 'checked', 'importing'], stopped);
    if (moved) await deleteParts(db, id);
    return moved;
  },
};
