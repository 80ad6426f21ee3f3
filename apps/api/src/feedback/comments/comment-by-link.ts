import { randomUUID } from 'node:crypto';
import type { Comment, comments, Input } from '@debrief/contract';
import { renderMarkdown } from '@debrief/prose';
import { holdAnswerByLink } from '../../answers/answer-by-link.ts';
import { tell } from '../../notifications/tell.ts';
import { type Ctx, writtenAt } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { checkGuestName } from './check-guest-name.ts';
import { checkPin } from './check-pin.ts';
import { checkRoomForGuests } from './check-room-for-guests.ts';
import { findComment } from './comments.queries.ts';
import { viewComment } from './comments.view.ts';
import { insertComment } from './comments.writes.ts';

/** Leaves a comment through an answer's link, without an account; its author alone sees it until they show it. */
export async function commentByLink(ctx: Ctx, input: Input<typeof comments.postOnShared>): Promise<Comment> {
  const { db } = ctx;
  const { token, name, body } = input;
  await checkGuestName(db, name);
  const answer = await holdAnswerByLink(db, ctx.viewer, token);
  const pinned = await checkPin(db, answer, input);
  await checkRoomForGuests(ctx, answer.id);

  const id = randomUUID();
  const { id: answerId, questionId } = answer;
  await insertComment(db, {
    id,
    questionId,
    answerId,
    authorship: 'anonymous',
    pseudonym: name,
    guest: true,
    held: true,
    body,
    bodyHtml: renderMarkdown(body),
    ...pinned,
    createdAt: writtenAt(ctx.now(), 'anonymous'),
  });
  await tell(ctx, {
    forContent: answerId,
    kind: 'comment',
    questionId,
    answerId,
    commentId: id,
    authorship: 'anonymous',
  });
  return showToGuest(ctx, id);
}

/** What a guest sent, for themselves. */
export async function showToGuest({ db, viewer }: Ctx, commentId: string): Promise<Comment> {
  const row = await findComment(db, viewer, commentId);
  if (!row) throw notFound('comment');
  return viewComment(viewer, row);
}
