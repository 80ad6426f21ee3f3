import type { Input, imports } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import type { MemberCtx } from '../platform/context.ts';
import { invalid, notFound, Refusal } from '../platform/errors.ts';
import { findImport } from './imports.queries.ts';
import { putPart } from './imports.writes.ts';

/** Takes in one part of the file. */
export async function sendPart(
  { db }: MemberCtx,
  { importId, number, bytes }: Input<typeof imports.sendPart>,
): Promise<null> {
  const found = await findImport(db, importId);
  if (!found) throw notFound('import');
  if (found.import.state !== 'receiving')
    throw new Refusal('import.moved-on', 'This file is complete. Begin another import for another file.');
  const part = Buffer.from(bytes, 'base64');
  if (part.length > limits.importPart.bytes) throw invalid({ bytes: 'A part is at most 512 kB of the file.' });
  await putPart(db, importId, number, part);
  return null;
}
