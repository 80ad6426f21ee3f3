import { randomUUID } from 'node:crypto';
import { concernAuthor, concernMember } from '../authorship/concern.ts';
import type { MemberCtx } from '../platform/context.ts';
import { emptyNotices, insertNotice } from './notices.writes.ts';

interface Decided {
  act: Parameters<typeof insertNotice>[1]['act'];
  kind: Parameters<typeof insertNotice>[1]['kind'];
  /** What it is about; of a member their own id. */
  subjectId: string;
  title: string;
  text: string;
  caseId: string;
  rule?: string | undefined;
  words?: string | undefined;
  until?: Date | undefined;
  /** Whom it concerns reads it. */
  told: boolean;
}

/** Keeps a decision with its reasons, and has it concern the author of what it is about, or the member. Gives its id. */
export async function giveNotice(
  { db, viewer, now }: MemberCtx,
  { subjectId, rule, words, until, told, ...rest }: Decided,
): Promise<string> {
  const id = randomUUID();
  const concerned =
    told && (rest.kind === 'member' ? await concernMember(db, id, subjectId) : await concernAuthor(db, id, subjectId));
  await insertNotice(db, {
    ...rest,
    id,
    rule: rule ?? null,
    words: words ?? '',
    until: until ?? null,
    told: concerned,
    moderatorId: rest.act === 'hold' ? null : viewer.id,
    at: now(),
  });
  return id;
}

/** Takes the words of what is deleted for good out of what was said about it before. */
export const emptyNoticesOf = (ctx: MemberCtx, caseId: string, title: string) => emptyNotices(ctx.db, caseId, title);
