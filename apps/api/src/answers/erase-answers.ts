import { forgetAuthors } from '../authorship/forget-author.ts';
import { forgetGivers } from '../authorship/forget-givers.ts';
import { dropHeldComments } from '../feedback/comments/erase-comments.ts';
import { stopWaiting } from '../feedback/lane/stop-waiting.ts';
import { dropHeldReviews } from '../feedback/reviews/erase-reviews.ts';
import type { Ctx, Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { countAnswersOf } from '../questions/count-on-question.ts';
import { deleteAnswersOf, wantNoFeedback } from './answers.writes.ts';
import { holdAnswersOf, listAllFeedbackIds, type Which } from './answers-of-member.queries.ts';

/** Takes a member's answers away, or some of them, with their versions and what was said about them. */
export async function eraseAnswers(db: Db, member: Member, which: Which): Promise<void> {
  const ids = await holdAnswersOf(db, member, which);
  if (!ids.length) return;
  const feedback = await listAllFeedbackIds(db, ids);
  const fewer = new Map<string, number>();
  for (const questionId of await deleteAnswersOf(db, ids)) fewer.set(questionId, (fewer.get(questionId) ?? 0) - 1);
  await forgetAuthors(db, ids);
  await forgetGivers(db, feedback);
  // What is withheld was counted by nobody.
  if (fewer.size && which !== 'withheld') await countAnswersOf(db, fewer);
}

/** Has nobody wait for feedback any more on what a member leaves here; its link opens nothing, and what guests left unseen goes. */
export async function leaveAnswers({ db, now }: Pick<Ctx, 'db' | 'now'>, member: Member): Promise<void> {
  const ids = await holdAnswersOf(db, member, 'all');
  if (!ids.length) return;
  await wantNoFeedback(db, ids);
  await dropHeldComments(db, ids);
  await dropHeldReviews(db, ids);
  await stopWaiting({ db, now }, ids);
}
