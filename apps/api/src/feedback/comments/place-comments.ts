import { countOnAnswer } from '../../answers/count-on-answer.ts';
import type { MemberCtx } from '../../platform/context.ts';
import type { Db } from '../../platform/db/connect.ts';
import { judgeAgain } from '../reputation/judge-again.ts';
import { commentsToCarry, hasPins } from './comments.queries.ts';
import { addPlaces, markUsed } from './comments.writes.ts';
import { isToDo } from './count-comment.ts';
import { type Step, stepBetween, wordsChanged } from './follow-words.ts';
import { tellGivers } from './tell-givers.ts';

/** Compares two versions once it is needed; at once, before anything is locked, where a comment is pinned to the older. */
export async function compareForComments(
  db: Db,
  answerId: string,
  olderBody: string,
  newerBody: string,
): Promise<() => Step> {
  let step: Step | undefined;
  const compare = () => {
    step ??= stepBetween(olderBody, newerBody);
    return step;
  };
  if (await hasPins(db, answerId)) compare();
  return compare;
}

interface NewVersion {
  revision: number;
  /** Ids of comments that the author says it used; those that are not open here are passed over. */
  used: string[];
  step: () => Step;
}

/**
 * Finds the words of every pinned comment again when a version is published, in the same transaction, and marks those that
 * were used, of which their givers are told.
 */
export async function placeComments(
  ctx: MemberCtx,
  { id: answerId, authorship }: { id: string; authorship: 'named' | 'anonymous' },
  { revision, used, step }: NewVersion,
): Promise<void> {
  const { db } = ctx;
  const rows = await commentsToCarry(db, answerId, revision - 1);
  const placed = rows.flatMap(({ id, anchor, place }) =>
    anchor && place ? [{ id, place: step().follow(anchor, place) }] : [],
  );
  await addPlaces(db, revision, placed);

  const ticked = rows.filter(({ id, state, parentId }) => used.includes(id) && state === 'open' && !parentId);
  const placeNow = new Map(placed.map(({ id, place }) => [id, place]));
  await markUsed(
    db,
    revision,
    ticked.map(({ id, anchor }) => {
      const now = placeNow.get(id);
      return { id, wordsChanged: anchor && now ? wordsChanged(anchor, now, step()) : null };
    }),
  );
  const done = ticked.filter(isToDo).length;
  if (done) await countOnAnswer(db, answerId, { openCommentsCount: -done });
  await tellGivers(
    ctx,
    ticked.map((comment) => ({ ...comment, answerId, answerAuthorship: authorship })),
    'used',
  );
  await judgeAgain(
    db,
    ticked.map(({ authorId }) => authorId),
  );
}
