import { randomUUID } from 'node:crypto';
import type { Input, Review, reviews } from '@debrief/contract';
import { holdAnswerByLink } from '../../answers/answer-by-link.ts';
import { tell } from '../../notifications/tell.ts';
import { type Ctx, writtenAt } from '../../platform/context.ts';
import { invalid, notFound } from '../../platform/errors.ts';
import { checkGuestName } from '../comments/check-guest-name.ts';
import { checkRoomForGuests } from '../comments/check-room-for-guests.ts';
import { findReview } from './reviews.queries.ts';
import { viewReview } from './reviews.view.ts';
import { insertReview } from './reviews.writes.ts';

/** Reviews an answer through its link, without an account; its author alone sees it until they show it. */
export async function reviewByLink(ctx: Ctx, input: Input<typeof reviews.postOnShared>): Promise<Review> {
  const { db, viewer, now } = ctx;
  const { token, name, strength, change, through } = input;
  await checkGuestName(db, name);
  const answer = await holdAnswerByLink(db, viewer, token);
  const { revision = answer.revision } = input;
  if (revision > answer.revision) throw invalid({ revision: 'This answer has no such version.' });
  await checkRoomForGuests(ctx, answer.id);

  const id = randomUUID();
  const { id: answerId, questionId } = answer;
  await insertReview(db, {
    id,
    questionId,
    answerId,
    revision,
    authorship: 'anonymous',
    pseudonym: name,
    guest: true,
    held: true,
    strength,
    change,
    through,
    createdAt: writtenAt(now(), 'anonymous'),
  });
  await tell(ctx, { forContent: answerId, kind: 'review', questionId, answerId, authorship: 'anonymous' });
  return showReviewToGuest(ctx, id);
}

/** What a guest sent, for themselves. */
export async function showReviewToGuest({ db, viewer }: Ctx, reviewId: string): Promise<Review> {
  const row = await findReview(db, viewer, reviewId);
  if (!row) throw notFound('review');
  return viewReview(viewer, row);
}
