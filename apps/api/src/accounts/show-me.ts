import type { Me } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { findMember } from './accounts.queries.ts';
import { viewMe } from './accounts.view.ts';

/** The signed-in member's own record. */
export async function showMe({ db, viewer }: MemberCtx): Promise<Me> {
  const member = await findMember(db, viewer.id);
  if (!member) throw new Refusal('session.expired', 'This account is no longer here.');
  return viewMe(member);
}
