import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { holdMyNotice } from './notices.queries.ts';
import { markNoticeRead } from './notices.writes.ts';

/** Notes that whom it concerns has read it. */
export async function readNotice({ db, viewer, now }: MemberCtx, { noticeId }: { noticeId: string }): Promise<null> {
  if (!(await holdMyNotice(db, viewer, noticeId))) throw notFound('message');
  await markNoticeRead(db, noticeId, now());
  return null;
}
