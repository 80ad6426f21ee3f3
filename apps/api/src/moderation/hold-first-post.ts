import { findRole } from '../accounts/accounts.queries.ts';
import { isNewHere } from '../authorship/is-new-here.ts';
import { giveNotice } from '../notices/give-notice.ts';
import type { MemberCtx } from '../platform/context.ts';
import { withheldBy } from '../platform/db/shown.ts';
import { type ContentKind, contentActs } from './content-acts.ts';
import { openCase } from './open-case.ts';

/**
 * Whether what this member is about to post has to wait for a moderator: where first posts are held, until one of theirs stands where
 * everybody can read it. To be asked before it is written.
 */
export async function mustWait({ db, viewer, site }: MemberCtx): Promise<boolean> {
  if (!site.holdsFirstPosts || !(await isNewHere(db, viewer))) return false;
  return (await findRole(db, viewer.id)) === 'member';
}

interface Post {
  kind: ContentKind;
  id: string;
  title: string;
  text: string;
}

/** Takes a post that was just written out of sight until a moderator has looked at it; its author is told so, and keeps the words. */
export async function holdPost(ctx: MemberCtx, { kind, id, title, text }: Post): Promise<void> {
  const caseId = await openCase(ctx, kind, id, { firstPost: true });
  await contentActs[kind].withhold(ctx, id, withheldBy.waiting);
  await giveNotice(ctx, { act: 'hold', told: true, kind, subjectId: id, title, text, caseId });
}
