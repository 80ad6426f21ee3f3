import { randomUUID } from 'node:crypto';
import type { Collection, collections, Input } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { findVisibleAnswer } from '../answers/answers.queries.ts';
import type { MemberCtx } from '../platform/context.ts';
import { invalid, notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { plainKey } from '../platform/slug.ts';
import { findQuestion } from '../questions/questions.queries.ts';
import { collectionPolicy } from './collections.policy.ts';
import { findCollection, listCollectionRows, type Target } from './collections.queries.ts';
import { viewCollection } from './collections.view.ts';
import { countItem, insertCollection, insertItem } from './collections.writes.ts';

/** Saves a question in a list of one's own. */
export async function saveQuestion(
  ctx: MemberCtx,
  { questionId, collection }: Input<typeof collections.saveQuestion>,
): Promise<Collection> {
  const question = await findQuestion(ctx.db, ctx.viewer, questionId);
  if (!question) throw notFound('question');
  return saveIn(ctx, collection, { questionId: question.id });
}

/** Saves an answer that one may see. */
export async function saveAnswer(
  ctx: MemberCtx,
  { answerId, collection }: Input<typeof collections.saveAnswer>,
): Promise<Collection> {
  const answer = await findVisibleAnswer(ctx.db, ctx.viewer, answerId);
  if (!answer) throw notFound('answer');
  return saveIn(ctx, collection, { answerId: answer.id });
}

async function saveIn(ctx: MemberCtx, collectionId: string | undefined, target: Target): Promise<Collection> {
  const { db, viewer, now } = ctx;
  const found = collectionId ? await findCollection(db, viewer, collectionId) : await usualOf(ctx);
  if (!found) throw notFound('list');
  const added = await insertItem(db, allow(collectionPolicy, 'fill', viewer, found), viewer, target, now());
  if (added && !(await countItem(db, found.id, limits.collectionItems.max))) {
    const why = `“${found.name}” holds ${limits.collectionItems.max} things, as many as fit. Choose another list.`;
    throw invalid({ collection: why });
  }
  return viewCollection(viewer, { ...found, holds: true, itemsCount: found.itemsCount + (added ? 1 : 0) });
}

/** Made by the first thing that is saved. */
async function usualOf({ db, viewer }: MemberCtx) {
  const mine = await listCollectionRows(db, viewer);
  const usual = mine.find((row) => row.usual);
  if (usual) return usual;
  const taken = new Set(mine.map(({ key }) => key));
  const names = ['Saved', ...mine.map((_, i) => `Saved ${i + 2}`)];
  const name = names.find((each) => !taken.has(plainKey(each)))!;
  await insertCollection(db, { id: randomUUID(), memberId: viewer.id, name, usual: true });
  return (await listCollectionRows(db, viewer)).find((row) => row.usual);
}
