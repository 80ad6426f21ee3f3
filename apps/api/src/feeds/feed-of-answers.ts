import type { Answer } from '@debrief/contract';
import { showProfile } from '../accounts/show-profile.ts';
import { listAnswersOf, listAnswersOfMember } from '../answers/list-answers.ts';
import { listBest } from '../answers/list-best.ts';
import { listImproved } from '../answers/list-improved.ts';
import type { Ctx } from '../platform/context.ts';
import { inOneGo } from '../platform/db/in-one-go.ts';
import { listQuestions } from '../questions/list-questions.ts';
import { showQuestion } from '../questions/show-question.ts';
import { addressOf, entriesAtMost, filterWords } from './feed-parts.ts';
import { entryOfAnswer, entryOfQuestion, newestOf } from './feeds.view.ts';
import type { Feed } from './write-atom.ts';

/** The newest public answers to a question, by its id or slug. */
export async function feedOfAnswers(ctx: Ctx, { questionId }: { questionId: string }): Promise<Feed> {
  const { id, slug, title } = await showQuestion(ctx, { questionId });
  const { items } = await listAnswersOf(ctx, { questionId: id, sort: 'newest', limit: entriesAtMost });
  return {
    title: `Answers: ${title}`,
    ...addressOf(ctx.site, `/questions/${encodeURIComponent(slug)}`),
    entries: items.map((answer) => entryOfAnswer(ctx.site, answer)),
  };
}

/** The newest questions and public answers that carry this member's name. */
export async function feedOfMember(ctx: Ctx, { handle }: { handle: string }): Promise<Feed> {
  const { displayName } = await showProfile(ctx, { handle });
  const [asked, answered] = await inOneGo(
    listQuestions(ctx, { by: handle, sort: 'newest', limit: entriesAtMost }),
    listAnswersOfMember(ctx, { handle, limit: entriesAtMost }),
  );
  const entries = [
    ...asked.items.map((question) => entryOfQuestion(ctx.site, question)),
    ...answered.items.map((answer) => entryOfAnswer(ctx.site, answer)),
  ];
  return {
    title: displayName || handle,
    ...addressOf(ctx.site, `/members/${encodeURIComponent(handle)}`),
    entries: newestOf(entries, entriesAtMost),
  };
}

/** The best answers, of all or on a topic, those last revised first. */
export async function feedOfBest(ctx: Ctx, { topic }: { topic?: string | undefined }): Promise<Feed> {
  const { items } = await listBest(ctx, { topic, limit: entriesAtMost });
  return feedOfRanked(ctx, '/best', 'Best answers', topic, items);
}

/** The answers that rose most, of all or on a topic, those last revised first. */
export async function feedOfImproved(ctx: Ctx, { topic }: { topic?: string | undefined }): Promise<Feed> {
  const { items } = await listImproved(ctx, { topic, limit: entriesAtMost });
  const answers = items.map(({ answer }) => answer);
  return feedOfRanked(ctx, '/improved', 'Most improved answers', topic, answers);
}

const feedOfRanked = (
  { site }: Ctx,
  path: string,
  what: string,
  topic: string | undefined,
  answers: Answer[],
): Feed => ({
  title: topic ? `${what}: ${filterWords({ topic })}` : what,
  ...addressOf(site, path, { topic }),
  entries: answers
    .map((answer) => entryOfAnswer(site, answer))
    .sort((one, other) => (one.updated < other.updated ? 1 : one.updated > other.updated ? -1 : 0)),
});
