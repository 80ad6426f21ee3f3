import { forgetAuthors } from '../authorship/forget-author.ts';
import { renameSlots } from '../authorship/rename-slots.ts';
import type { Db } from '../platform/db/connect.ts';
import { dropDoubles, dropDoublesAt, moveRows, moveRowsAt } from './sightings.writes.ts';

/**
 * Brings what members reported of one question to another, where each counts once: of two reports for one company the later one stays,
 * and who was asked it there does not say that it isn't. What is published of it is for the caller. Gives the ids of what was moved, and the companies it is about.
 */
export async function moveSightings(
  db: Db,
  from: string,
  to: string,
): Promise<{ ids: string[]; companyIds: string[] }> {
  const dropped = await dropDoubles(db, from, to);
  await forgetAuthors(
    db,
    dropped.map(({ id }) => id),
  );
  const moved = await moveRows(db, from, to);
  const companyIds = [...dropped, ...moved].flatMap(({ companyId }) => companyId ?? []);
  return { ids: moved.map(({ id }) => id), companyIds: [...new Set(companyIds)].sort() };
}

/** The same for what was reported of one company and another; gives the questions it is about. */
export async function moveSightingsAt(db: Db, from: string, to: string): Promise<string[]> {
  const dropped = await dropDoublesAt(db, from, to);
  await forgetAuthors(
    db,
    dropped.map(({ id }) => id),
  );
  const moved = await moveRowsAt(db, from, to);
  await renameSlots(
    db,
    moved.map(({ id }) => id),
    from,
    to,
  );
  return [...new Set([...dropped, ...moved].map(({ questionId }) => questionId))].sort();
}
