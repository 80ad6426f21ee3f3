import type { Db } from '../../platform/db/connect.ts';
import { commentsToCarry } from './comments.queries.ts';
import { addPlaces } from './comments.writes.ts';
import { stepBetween } from './follow-words.ts';

interface Rewritten {
  answerId: string;
  revision: number;
  /** Its words, as Markdown. */
  before: string;
  after: string;
}

/** Finds the words of every pinned comment again in a version whose words were put otherwise. */
export async function placeAgain(db: Db, { answerId, revision, before, after }: Rewritten): Promise<void> {
  const pinned = await commentsToCarry(db, answerId, revision);
  const step = stepBetween(before, after);
  await addPlaces(
    db,
    revision,
    pinned.flatMap(({ id, anchor, place }) => (anchor && place ? [{ id, place: step.follow(anchor, place) }] : [])),
  );
}
