import type { Input, Question, questions } from '@debrief/contract';
import { holdAnswersOf } from '../answers/move-answers.ts';
import { noteAct } from '../audit/note-act.ts';
import type { MemberCtx } from '../platform/context.ts';
import { invalid, notFound, Refusal } from '../platform/errors.ts';
import { replaceByMerged } from './merging.writes.ts';
import { moveQuestion } from './move-question.ts';
import { findQuestion, type OneQuestionRow } from './questions.queries.ts';
import { showQuestion } from './show-question.ts';
import { holdToMerge } from './ties.queries.ts';

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

  await moveQuestion(ctx, from, to, () => replaceByMerged(db, from, to, ctx.now()));

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
