import type { Db } from '../platform/db/connect.ts';
import { hashOf } from '../platform/token.ts';
import { findByHash } from './access-tokens.queries.ts';
import { updateUsed } from './access-tokens.writes.ts';

/** Whose token this is and what it is for, looked up for each request; undefined for one that does not count. */
export async function readAccessToken(db: Db, token: string, now: Date) {
  const found = await findByHash(db, hashOf(token), now);
  const today = now.toISOString().slice(0, 10);
  if (found && found.lastUsedOn !== today) await updateUsed(db, found.id, today);
  return found;
}
