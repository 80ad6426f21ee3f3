import { moveAnswers, renameAuthorsOfAnswers } from '../answers/move-answers.ts';
import { moveAuthors } from '../authorship/move-authors.ts';
import { moveItems } from '../collections/move-items.ts';
import { holdCompanies } from '../companies/file-asked-at.ts';
import { countQuestionsFor } from '../companies/name-companies.ts';
import { moveDrafts } from '../drafts/move-drafts.ts';
import { moveComments, renameAuthorsOfComments } from '../feedback/comments/move-comments.ts';
import { followTopic } from '../feedback/lane/follow-topic.ts';
import { moveReviews, renameAuthorsOfReviews } from '../feedback/reviews/move-reviews.ts';
import { moveFollows } from '../follows/move-follows.ts';
import { followMerge } from '../imports/follow-merge.ts';
import { moveCaseOf } from '../moderation/open-case.ts';
import { moveNews } from '../notifications/move-news.ts';
import type { MemberCtx } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { forgetQuestions, indexQuestions } from '../search/index-questions.ts';
import { moveSightings } from '../sightings/move-sightings.ts';
import { publishAsked } from '../sightings/publish-asked.ts';
import { countQuestionsUnder } from '../topics/choose-topics.ts';
import { moveVotes } from '../votes/move-votes.ts';
import { addCompanies, addCountersOf, takeTopicsOf } from './merging.writes.ts';
import { filedUnder } from './ties.queries.ts';

/**
 * Brings all that stands at one question, and what members keep of it, to another; both are held. `replace` takes the row of the first away,
 * at which nothing stands any more.
 */
export async function moveQuestion(
  ctx: MemberCtx,
  from: string,
  to: string,
  replace: () => Promise<unknown>,
): Promise<void> {
  const { db } = ctx;
  const asked = await moveSightings(db, from, to);
  await moveWritten(db, from, to, asked.ids);
  await moveKept(db, from, to);
  await addCountersOf(db, from, to, await moveVotes(db, from, to));
  const before = await moveFilings(db, from, to, asked.companyIds);
  await followTopic(db, to);

  await moveCaseOf(db, 'question', from, to);
  await followMerge(db, { from, to, now: ctx.now() });
  await forgetQuestions(db, [from]);
  await replace();
  await publishAsked(ctx, [{ questionId: to, before: before.companyIds }], asked.companyIds);
  if (before.topicIds.length === 0) await indexQuestions(db, [to]);
}

/** Everything that members wrote at it, with who wrote it. */
async function moveWritten(db: Db, from: string, to: string, askedIds: string[]): Promise<void> {
  const answers = await moveAnswers(db, from, to);
  const reviews = await moveReviews(db, to, answers);
  const comments = await moveComments(db, from, to, answers);
  const contentIds = [from, ...answers, ...reviews, ...comments, ...askedIds];
  const renamed = await moveAuthors(db, { from, to, contentIds });
  await renameAuthorsOfAnswers(db, renamed);
  await renameAuthorsOfReviews(db, renamed);
  await renameAuthorsOfComments(db, renamed);
  await moveNews(db, to, contentIds);
}

/** What members keep of it for themselves. */
async function moveKept(db: Db, from: string, to: string): Promise<void> {
  await moveFollows(db, 'question', from, to);
  await moveItems(db, from, to);
  await moveDrafts(db, from, to);
}

/** Files the kept question where the other was asked too, and by topic where it was not; gives where it was filed before. */
async function moveFilings(db: Db, from: string, to: string, askedAt: string[]) {
  const [gone, kept] = [await filedUnder(db, from), await filedUnder(db, to)];
  const named = new Set(kept.named.map(({ companyId }) => companyId));
  const added = gone.named.map(({ companyId }) => companyId).filter((companyId) => !named.has(companyId));
  const hasTopics = kept.topicIds.length > 0;
  if (hasTopics) await countQuestionsUnder(db, new Map(gone.topicIds.map((id) => [id, -1])));
  else await takeTopicsOf(db, from, to);
  await holdCompanies(db, [...new Set([...gone.companyIds, ...kept.companyIds, ...added, ...askedAt])]);
  await countQuestionsFor(db, new Map(gone.companyIds.map((id) => [id, -1])));
  await addCompanies(db, to, added, Math.max(-1, ...kept.named.map(({ position }) => position)));
  return kept;
}
