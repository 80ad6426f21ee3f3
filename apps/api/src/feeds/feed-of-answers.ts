import { showProfile } from '../accounts/show-profile.ts';
import { listAnswersOf, listAnswersOfMember } from '../answers/list-answers.ts';
import type { Ctx } from '../platform/context.ts';
import { inOneGo } from '../platform/db/in-one-go.ts';
import { listQuestions } from '../questions/list-questions.ts';
import { showQuestion } from '../questions/show-question.ts';
import { addressOf, entriesAtMost } from './feed-parts.ts';
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
