import { closeAnswer, editAnswerFor } from '../answers/moderate-answer.ts';
import { findAuthor } from '../authorship/find-author.ts';
import { editCommentFor } from '../feedback/comments/moderate-comment.ts';
import { tellOfComment } from '../feedback/comments/tell-of-comment.ts';
import { tellOfReview } from '../feedback/reviews/tell-of-review.ts';
import { emptyNoticesOf } from '../notices/give-notice.ts';
import type { MemberCtx } from '../platform/context.ts';
import { withheldBy } from '../platform/db/shown.ts';
import { notFound } from '../platform/errors.ts';
import { closeQuestion, editQuestionFor, moveToTopics } from '../questions/moderate-question.ts';
import { liftSuspension, suspendMember } from '../suspensions/suspend-member.ts';
import type { Decided } from './check-decision.ts';
import { contentActs, isContent } from './content-acts.ts';
import type { CaseRow } from './subjects.queries.ts';

type Act = (ctx: MemberCtx, one: CaseRow, decided: Decided & { until: Date | undefined }) => Promise<void>;

/** Whoever wrote it, or is it; the moderator does not learn who. */
async function concerned({ db }: MemberCtx, one: CaseRow): Promise<string> {
  const id = one.kind === 'member' ? one.subjectId : await findAuthor(db, one.subjectId);
  if (!id) throw notFound('member');
  return id;
}

/** Out of sight for a reason, and no longer for another. */
const turn =
  (to: { withhold?: number; show?: number }): Act =>
  async (ctx, { kind, subjectId }) => {
    if (!isContent(kind)) return;
    const acts = contentActs[kind];
    if (to.withhold && !(await acts.withhold(ctx, subjectId, to.withhold))) throw notFound(kind);
    if (to.show) await acts.showAgain(ctx, subjectId, to.show);
  };

/** What waited is told of when it is shown, by whom it is from. */
async function tellOf(ctx: MemberCtx, { kind, subjectId }: CaseRow): Promise<void> {
  const id = await findAuthor(ctx.db, subjectId);
  if (!id) return;
  const author: MemberCtx = { ...ctx, viewer: { kind: 'member', id } };
  if (kind === 'comment') await tellOfComment(author, subjectId);
  if (kind === 'review') await tellOfReview(author, subjectId);
}

const close =
  (locked: boolean): Act =>
  async ({ db }, { kind, subjectId }) => {
    await (kind === 'question' ? closeQuestion : closeAnswer)(db, subjectId, locked);
  };

const edit: Act = async (ctx, { kind, subjectId }, { title = '', body = '' }) => {
  if (kind === 'question') await editQuestionFor(ctx, subjectId, { title, body });
  if (kind === 'answer') await editAnswerFor(ctx.db, subjectId, body);
  if (kind === 'comment') await editCommentFor(ctx, subjectId, body);
};

const erase: Act = async (ctx, one, decided) => {
  if (!isContent(one.kind)) return;
  await turn({ withhold: withheldBy.moderator })(ctx, one, decided);
  await emptyNoticesOf(ctx, one.id, 'Something you wrote');
  await contentActs[one.kind].erase(ctx.db, one.subjectId);
};

const nothing: Act = async () => {};

/** What each decision does to what it is about; who hears of it is for the caller. Those about appeals are elsewhere. */
export const carryOut: Record<Exclude<Decided['act'], 'uphold' | 'overturn'>, Act> = {
  approve: async (ctx, one, decided) => {
    await turn({ show: withheldBy.waiting })(ctx, one, decided);
    if (one.withheld & withheldBy.waiting) await tellOf(ctx, one);
  },
  hide: turn({ withhold: withheldBy.moderator, show: withheldBy.waiting }),
  restore: turn({ show: withheldBy.moderator }),
  lock: close(true),
  unlock: close(false),
  'move-topic': (ctx, { subjectId }, { topics = [] }) => moveToTopics(ctx, subjectId, topics),
  edit,
  warn: nothing,
  suspend: async (ctx, one, { until }) => {
    if (until) await suspendMember(ctx.db, await concerned(ctx, one), until);
  },
  lift: async (ctx, one) => {
    await liftSuspension(ctx.db, await concerned(ctx, one));
  },
  delete: erase,
};
