import { renderMarkdown } from '@debrief/prose';
import { forgetAuthors } from '../../authorship/forget-author.ts';
import { type MemberCtx, writtenAt } from '../../platform/context.ts';
import type { Db } from '../../platform/db/connect.ts';
import { eraseCommentRow, rewriteComment } from './withheld-comments.writes.ts';

/** Puts a moderator's words in place of a comment's. */
export const editCommentFor = ({ db, now }: MemberCtx, id: string, body: string) =>
  rewriteComment(db, id, { body, bodyHtml: renderMarkdown(body), at: writtenAt(now(), 'anonymous') });

/** Takes a comment that is out of sight away for good, with what was replied to it and who wrote that. */
export async function eraseComment(db: Db, id: string): Promise<void> {
  await forgetAuthors(db, await eraseCommentRow(db, id));
}
