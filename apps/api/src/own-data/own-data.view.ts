import type { OwnFile } from '@debrief/contract';
import type { FileRow } from './files.queries.ts';

export const viewFile = ({ id, state, askedAt, expiresAt, size }: FileRow): OwnFile => ({
  id,
  state,
  askedAt: askedAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
  size,
});
