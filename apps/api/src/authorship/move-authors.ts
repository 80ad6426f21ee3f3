import type { Db } from '../platform/db/connect.ts';
import { listPseudonyms, moveAuthorRows, movePseudonymAs, movePseudonymRows, writtenBy } from './authorship.writes.ts';
import { madeUpName } from './made-up-name.ts';

interface Moving {
  from: string;
  to: string;
  /** All that was written at `from`, and the question itself. */
  contentIds: string[];
}

/** A piece that stood under this made-up name, and stands under another from now on. */
export interface Renamed {
  id: string;
  was: string;
  name: string;
}

/**
 * Brings who wrote what at one question along to another. Whoever has a made-up name at both keeps both, each where it stands: one name for
 * both would tell that one member wrote them. Gives what has to change its name because somebody else has it there.
 */
export async function moveAuthors(db: Db, { from, to, contentIds }: Moving): Promise<Renamed[]> {
  await moveAuthorRows(db, to, contentIds);
  await movePseudonymRows(db, from, to);
  const renamed: Renamed[] = [];
  for (const { name: was, memberId } of await listPseudonyms(db, from)) {
    const name = await moveUnderNewName(db, { from, to, was });
    // Whoever is gone wrote nothing that could be found.
    const theirs = memberId ? await writtenBy(db, memberId, contentIds) : [];
    for (const id of theirs) renamed.push({ id, was, name });
  }
  return renamed;
}

async function moveUnderNewName(db: Db, moved: { from: string; to: string; was: string }): Promise<string> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const name = madeUpName(attempt);
    if (await movePseudonymAs(db, { ...moved, name })) return name;
  }
  throw new Error('No made-up name is left for this question');
}
