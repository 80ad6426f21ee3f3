import type { MemberCtx } from '../platform/context.ts';
import { insertEvent } from './audit.writes.ts';

type Act = Pick<Parameters<typeof insertEvent>[1], 'act' | 'subjectId' | 'details'>;

/** Records what a moderator or an admin does, in the transaction that does it. */
export async function noteAct({ db, viewer, now }: MemberCtx, act: Act): Promise<void> {
  await insertEvent(db, { ...act, at: now(), actorId: viewer.id });
}
