import type { Decision, Notice } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { abilities } from '../platform/policy.ts';
import { noticePolicy } from './notices.policy.ts';
import type { HistoryRow, NoticeRow } from './notices.queries.ts';

const appealOf = ({ appealWords, appealState, appealAnswer }: NoticeRow) =>
  appealState && { words: appealWords ?? '', state: appealState, answer: appealAnswer };

/** For whom it concerns: never who decided. */
export const viewNotice = ({ viewer, now }: Pick<MemberCtx, 'viewer' | 'now'>, row: NoticeRow): Notice => ({
  id: row.id,
  act: row.act,
  rule: row.rule as Notice['rule'],
  words: row.words,
  until: row.until?.toISOString() ?? null,
  at: row.at.toISOString(),
  read: row.readAt !== null,
  about: { kind: row.kind, title: row.title, text: row.text },
  appeal: appealOf(row),
  can: abilities(noticePolicy, viewer, { ...row, now: now() }),
});

/** For moderators. */
export const viewDecision = ({ notice, by }: HistoryRow): Decision => ({
  id: notice.id,
  act: notice.act as Decision['act'],
  rule: notice.rule as Decision['rule'],
  words: notice.words,
  until: notice.until?.toISOString() ?? null,
  by,
  at: notice.at.toISOString(),
  appeal: appealOf(notice),
});
