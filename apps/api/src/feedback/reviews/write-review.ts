import { randomUUID } from 'node:crypto';
import type { Input, Review, reviews } from '@debrief/contract';
import { findExperience } from '../../accounts/accounts.queries.ts';
import { answerPolicy } from '../../answers/answers.policy.ts';
import type { AnswerRow } from '../../answers/answers.queries.ts';
import { countOnAnswer } from '../../answers/count-on-answer.ts';
import { holdAnswer } from '../../answers/hold-answer.ts';
import { signContent } from '../../authorship/sign-content.ts';
import { dropDraft } from '../../drafts/drop-draft.ts';
import { holdPost, mustWait } from '../../moderation/hold-first-post.ts';
import { tell } from '../../notifications/tell.ts';
import { type MemberCtx, writtenAt } from '../../platform/context.ts';
import { invalid, notFound, Refusal } from '../../platform/errors.ts';
import { allow } from '../../platform/policy.ts';
import { findRubric } from '../../topics/topics.queries.ts';
import { pinComments } from '../comments/pin-comments.ts';
import { noteReview } from '../lane/note-review.ts';
import { checkMarks } from './check-marks.ts';
import { refreshScore } from './refresh-score.ts';
import { reviewPolicy } from './reviews.policy.ts';
import { findMyReview, type ReviewRow } from './reviews.queries.ts';
import { viewReview } from './reviews.view.ts';
import { insertReview, updateReview } from './reviews.writes.ts';

type Request = Input<typeof reviews.write>;

/** Reviews a version of somebody's answer, or changes one's review of it while its author has not read it. */
export async function writeReview(ctx: MemberCtx, request: Request): Promise<Review> {
  const { db, viewer } = ctx;
  const { answerId, number, pins = [], scores = {} } = request;
  const answer = allow(answerPolicy, 'review', viewer, await holdAnswer(db, viewer, answerId));
  const rubric = await findRubric(db, answer.questionId);
  checkMarks(rubric, scores);
  if (number > answer.revision) throw notFound('version');
  const mine = await findMyReview(db, viewer, answerId, number);
  const waits = !mine && (await mustWait(ctx));
  if (mine) await edit(ctx, mine, request);
  else await add(ctx, answer, request);

  const written = mine ?? (await findMyReview(db, viewer, answerId, number));
  if (!written) throw notFound('review');
  await pinComments(ctx, { answer, revision: number, authorship: written.authorship, rubric, pins });
  await refreshScore(ctx, { answerId, revision: number, rubric });
  await dropDraft(ctx, `review:${answerId}`);
  const shown = viewReview(viewer, (await findMyReview(db, viewer, answerId, number))!);
  if (!waits) return shown;
  const { title } = answer.question;
  const text = `${request.strength}\n\n${request.change}`;
  await holdPost(ctx, { kind: 'review', id: written.id, title, text });
  for (const { id, body } of pins) await holdPost(ctx, { kind: 'comment', id, title, text: body });
  return { ...shown, waits };
}

async function edit(ctx: MemberCtx, mine: ReviewRow, request: Request): Promise<void> {
  const { strength, change, through, scores = {}, authorship = mine.authorship } = request;
  // Another name now would tell who goes by the made-up one at this question.
  if (authorship !== mine.authorship) throw invalid({ authorship: 'A review keeps the name it was first sent under.' });
  if (mine.read) throw read();
  const review = allow(reviewPolicy, 'edit', ctx.viewer, mine);
  const editedAt = writtenAt(ctx.now(), authorship);
  if (!(await updateReview(ctx.db, review, { strength, change, through, scores, editedAt }))) throw read();
}

const read = () =>
  new Refusal(
    'review.read',
    'The author has read your review, so it stays as it is. What you wrote is kept here; send it as a comment.',
  );

async function add(ctx: MemberCtx, answer: AnswerRow, request: Request): Promise<void> {
  const { db, viewer, now } = ctx;
  const { number, strength, change, through, scores = {}, authorship = 'named' } = request;
  const { revision } = answer;
  if (number < revision) {
    throw new Refusal(
      'answer.stale-revision',
      `Version ${revision} is out since you began. What you wrote is kept: look at it first, then send.`,
      { extra: { revision } },
    );
  }
  const id = randomUUID();
  const { id: answerId, questionId } = answer;
  const byline = await signContent(db, {
    id,
    kind: 'review',
    memberId: viewer.id,
    questionId,
    authorship,
    slot: `review:${answerId}:${number}`,
  });
  if (!byline) throw new Refusal('service.busy', 'Your review is being sent from another window. Look there first.');
  const interviewer = (await findExperience(db, viewer.id)) === 'interviewer';
  await insertReview(db, {
    id,
    questionId,
    answerId,
    revision: number,
    authorship,
    ...byline,
    strength,
    change,
    through,
    scores,
    interviewer,
    sample: false,
    createdAt: writtenAt(now(), authorship),
  });
  await countOnAnswer(db, answerId, { reviewsCount: 1 });
  await noteReview(ctx, { answerId, revision: number, interviewer });
  await tell(ctx, { forContent: answerId, kind: 'review', questionId, answerId, authorship });
}
