import { randomUUID } from 'node:crypto';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { members } from './accounts.table.ts';

export async function aMember(db: Db, given: Partial<typeof members.$inferInsert> = {}): Promise<Member> {
  const id = randomUUID();
  const handle = `member-${id.slice(0, 8)}`;
  await db.insert(members).values({ id, handle, displayName: handle, createdAt: new Date(), ...given });
  return { kind: 'member', id };
}
