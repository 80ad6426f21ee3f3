import type { Input, Question, questions } from '@debrief/contract';
import { holdAnswersOf, moveAnswers, renameAuthorsOfAnswers } from '../answers/move-answers.ts';
import { noteAct } from '../audit/note-act.ts';
import { moveAuthors } from '../authorship/move-authors.ts';
import { moveItems } from '../collections/move-items.ts';
import { holdCompanies } from '../companies/file-asked-at.ts';
import { countQuestionsFor } from '../companies/name-companies.ts';
import { moveDrafts } from '../drafts/move-drafts.ts';
import { moveComments, renameAuthorsOfComments } from '../feedback/comments/move-comments.ts';
import { moveReviews, renameAuthorsOfReviews } from '../feedback/reviews/move-reviews.ts';
import { moveFollows } from '../follows/move-follows.ts';
import { followMerge } from '../imports/follow-merge.ts';
import { moveNews } from '../notifications/move-news.ts';
import type { MemberCtx } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { invalid, notFound, Refusal } from '../platform/errors.ts';
import { forgetQuestions, indexQuestions } from '../search/index-questions.ts';
import { moveSightings } from '../sightings/move-sightings.ts';
import { publishAsked, publishAskedAt } from '../sightings/publish-asked.ts';
import { countQuestionsUnder } from '../topics/choose-topics.ts';
import { moveVotes } from '../votes/move-votes.ts';
import { addCompanies, addCountersOf, replaceByMerged, takeTopicsOf } from './merging.writes.ts';
import { findQuestion, type OneQuestionRow } from './questions.queries.ts';
import { showQuestion } from './show-question.ts';
import { filedUnder, holdToMerge } from './ties.queries.ts';

/**
 * Merges a question into another, all or nothing: what stands at it, and what members keep of it, goes to the other, each member counted once;
 * its addresses lead there. Nobody learns who wrote what (docs/decisions/0026). Gives the question that is kept.
 */
export async function mergeQuestions(
  ctx: MemberCtx,
  { questionId, into }: Input<typeof questions.merge>,
): Promise<Question> {
  const { db } = ctx;
  const [gone, kept] = [await findOwn(ctx, questionId), await findOwn(ctx, into)];
  const [from, to] = [gone.id, kept.id];
  if (from === to) throw invalid({ into: 'A question cannot be merged into itself.' });
  if (kept.sample && !gone.sample)
    throw invalid({
      into: 'What members asked cannot go into a question of the sample community, which may be taken away.',
    });

  await holdAnswersOf(db, from);
  const there = await holdToMerge(db, from, to);
  for (const question of [gone, kept]) if (!there.includes(question.id)) throw mergedAlready(question.title);

  const asked = await moveSightings(db, from, to);
  await moveWritten(db, from, to, asked.ids);
  await moveKept(db, from, to);
  await addCountersOf(db, from, to, await moveVotes(db, from, to));
  const before = await moveFilings(db, from, to, asked.companyIds);

  await followMerge(db, { from, to, now: ctx.now() });
  await forgetQuestions(db, [from]);
  await replaceByMerged(db, from, to, ctx.now());
  await publishAsked(ctx, { questionId: to, before: before.companyIds });
  for (const companyId of asked.companyIds) await publishAskedAt(ctx, companyId);
  if (before.topicIds.length === 0) await indexQuestions(db, [to]);

  const { answersCount: answers, commentsCount: comments, votesCount: votes, sightingsCount: sightings } = gone;
  const counts = { answers, comments, votes, sightings };
  const said = { slug: gone.slug, title: gone.title, externalId: gone.externalId, counts };
  await noteAct(ctx, { act: 'questions.merge', subjectId: from, details: { ...said, into: to, intoSlug: kept.slug } });
  return showQuestion(ctx, { questionId: to });
}

/** The question of this id or slug; refuses one that is called so because another was merged into it. */
async function findOwn({ db, viewer }: MemberCtx, key: string): Promise<OneQuestionRow> {
  const found = await findQuestion(db, viewer, key);
  if (!found) throw notFound('question');
  const isItself = [found.id, found.slug].includes(key.toLowerCase());
  if (!isItself) throw mergedAlready(found.title, found.slug);
  return found;
}

const mergedAlready = (title: string, into?: string) =>
  new Refusal(
    'merged.already',
    into
      ? `That question has been merged into “${title}” already. Look at what stands there now.`
      : `Somebody merged “${title}” at this moment. Look at what stands there now.`,
    { extra: { into: into ?? null } },
  );

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
