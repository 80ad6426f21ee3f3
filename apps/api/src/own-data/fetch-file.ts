import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { unsealBytes } from '../platform/seal.ts';
import { findBytes } from './files.queries.ts';
import { keyOfFile } from './key-of-file.ts';

/** One's own file, while it is there. */
export async function fetchFile(
  { db, viewer, now }: MemberCtx,
  secret: string,
  { fileId }: { fileId: string },
): Promise<Buffer> {
  const sealed = await findBytes(db, viewer.id, fileId, now());
  const bytes = sealed && unsealBytes(keyOfFile(secret, fileId), sealed);
  if (!bytes) throw notFound('file');
  return bytes;
}
