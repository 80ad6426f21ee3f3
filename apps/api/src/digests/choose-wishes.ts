import type { MailWishes } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { putWishes } from './digests.writes.ts';

/** Chooses what of the inbox is mailed. */
export async function chooseWishes({ db, viewer }: MemberCtx, wishes: MailWishes): Promise<MailWishes> {
  await putWishes(db, viewer.id, wishes);
  return wishes;
}
