import { randomUUID } from 'node:crypto';
import type { Comment, comments, Input } from '@debrief/contract';
import { renderMarkdown } from '@debrief/prose';
import { answerPolicy } from '../../answers/answers.policy.ts';
import { holdVisibleAnswer } from '../../answers/answers.queries.ts';
import { bylineOf, noteAuthor } from '../../authorship/sign-content.ts';
import { holdPost, mustWait } from '../../moderation/hold-first-post.ts';
import { tell } from '../../notifications/tell.ts';
import { type MemberCtx, writtenAt } from '../../platform/context.ts';
import { inOneGo, notAsked } from '../../platform/db/in-one-go.ts';
import { invalid, notFound } from '../../platform/errors.ts';
import { allow } from '../../platform/policy.ts';
import { countOnQuestion } from '../../questions/count-on-question.ts';
import { questionPolicy } from '../../questions/questions.policy.ts';
import { findQuestion } from '../../questions/questions.queries.ts';
import { noteComments } from '../lane/note-comments.ts';
import { checkPileOn } from './check-pile-on.ts';
import { checkPin, type Pinned } from './check-pin.ts';
import { commentPolicy } from './comments.policy.ts';
import { type CommentRow, findVisibleComment } from './comments.queries.ts';
import { viewComment } from './comments.view.ts';
import { insertComment } from './comments.writes.ts';
import { recount } from './count-comment.ts';

/** Comments on an answer, pinned to words of one of its versions when an anchor is given. */
export async function commentOnAnswer(ctx: MemberCtx, input: Input<typeof comments.postOnAnswer>): Promise<Comment> {
  const { db, viewer } = ctx;
  const found = await holdVisibleAnswer(db, viewer, input.answerId);
  if (!found) throw notFound('answer');
  const answer = allow(answerPolicy, 'comment', viewer, found);
  const { body, authorship, parentId = null } = input;
  await checkPileOn(ctx, { kind: 'answer', id: answer.id, authorId: answer.authorId }, answer.mine);
  const waits = await mustWait(ctx);
  const pinned = await checkPin(db, answer, input);
  const { id: answerId, questionId } = answer;
  const id = randomUUID();
  // As far as the names on both tell everybody.
  const byAuthor = answer.mine && answer.authorship === authorship;
  // What was merged into a question keeps its names: its author answers there under the one that stands above it.
  const signedAs = byAuthor ? answer.pseudonym : null;
  const [comment] = await inOneGo(
    writeComment(ctx, { id, body, authorship, parentId, questionId, answerId, pinned, signedAs }),
    recount(db, answerId, null, { parentId, state: 'open', held: false, byAuthor, deletedAt: null }),
    parentId ? notAsked : noteComments(ctx, { answerId, commentIds: [id], authorship }),
  );
  return shownOrHeld(ctx, comment, waits);
}

/** A first post is shown to whoever sent it, and waits for a moderator. */
async function shownOrHeld(ctx: MemberCtx, comment: CommentRow, waits: boolean): Promise<Comment> {
  if (!waits) return viewComment(ctx.viewer, comment);
  await holdPost(ctx, { kind: 'comment', id: comment.id, title: 'A comment', text: comment.body });
  return { ...viewComment(ctx.viewer, comment), waits };
}

/** Comments on a question. */
export async function commentOnQuestion(
  ctx: MemberCtx,
  input: Input<typeof comments.postOnQuestion>,
): Promise<Comment> {
  const found = await findQuestion(ctx.db, ctx.viewer, input.questionId);
  if (!found) throw notFound('question');
  const { id } = allow(questionPolicy, 'comment', ctx.viewer, found);
  await checkPileOn(ctx, { kind: 'question', id, authorId: found.author?.id ?? null }, found.mine);
  const { body, authorship, parentId = null } = input;
  const waits = await mustWait(ctx);
  // Changing the counter first locks the question's row, which gives comments their order.
  await countOnQuestion(ctx.db, id, 'commentsCount', 1, writtenAt(ctx.now(), authorship));
  const about = { id: randomUUID(), questionId: id, answerId: null };
  const comment = await writeComment(ctx, { body, authorship, parentId, ...about });
  return shownOrHeld(ctx, comment, waits);
}

interface NewComment extends Pick<Input<typeof comments.postOnAnswer>, 'body' | 'authorship'> {
  id: string;
  parentId: string | null;
  questionId: string;
  answerId: string | null;
  pinned?: Pinned;
  /** The made-up name, where it is another than usual at this question. */
  signedAs?: string | null;
}

/** Writes a comment of the viewer's and tells whom it concerns; the caller counts it and holds the row of the answer or question. */
async function writeComment(
  ctx: MemberCtx,
  { id, body, authorship, questionId, answerId, parentId, pinned, signedAs }: NewComment,
): Promise<CommentRow> {
  const { db, viewer } = ctx;
  if (parentId) {
    const parent = await findVisibleComment(db, viewer, parentId);
    if (parent?.questionId !== questionId || parent.answerId !== answerId)
      throw invalid({ parentId: 'There is no such comment here to reply to.' });
    allow(commentPolicy, 'reply', viewer, parent);
  }
  const byline = signedAs
    ? { authorId: null, pseudonym: signedAs }
    : await bylineOf(db, { memberId: viewer.id, questionId, authorship });
  const about = { questionId, answerId, commentId: id, authorship };
  const row = {
    id,
    questionId,
    answerId,
    parentId,
    authorship,
    ...byline,
    body,
    bodyHtml: renderMarkdown(body),
    ...pinned,
    createdAt: writtenAt(ctx.now(), authorship),
  };
  const [, , , , comment] = await inOneGo(
    noteAuthor(db, { id, kind: 'comment', memberId: viewer.id, questionId }),
    insertComment(db, row),
    tell(ctx, { forContent: answerId ?? questionId, kind: 'comment', besides: parentId, ...about }),
    tell(ctx, ...(parentId ? [{ forContent: parentId, kind: 'reply' as const, ...about }] : [])),
    findVisibleComment(db, viewer, id),
  );
  if (!comment) throw notFound('comment');
  return comment;
}
