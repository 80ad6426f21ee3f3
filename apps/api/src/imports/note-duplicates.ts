import { randomUUID } from 'node:crypto';
import type { Db } from '../platform/db/connect.ts';
import { findAlikeTitles } from '../questions/same-titles.queries.ts';
import { typingErrors } from '../search/typing-errors.ts';
import { insertNotes } from './imports.writes.ts';

interface Added {
  id: string;
  line: number;
  title: string;
}

/** Notes which of these new questions another one nearly is: they stay, and are offered for merging. */
export async function noteDuplicates(db: Db, importId: string, added: Added[]): Promise<void> {
  const alike = await findAlikeTitles(
    db,
    added.map(({ id }) => id),
  );
  // What was here before comes first; of two in one batch, written at the same moment, the later one is the duplicate.
  const placeIn = new Map(added.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => placeIn.get(id) ?? -1;
  const first = new Map<string, string>();
  for (const { id, otherId, word, otherWord } of alike.toSorted((a, b) => placeOf(a.otherId) - placeOf(b.otherId)))
    if (placeOf(otherId) < placeOf(id) && !first.has(id) && isMisspelt(word, otherWord)) first.set(id, otherId);
  const notes = added.flatMap(({ id, line, title }) => {
    const otherId = first.get(id);
    return otherId
      ? [{ id: randomUUID(), importId, line, kind: 'duplicate' as const, says: title, questionId: id, otherId }]
      : [];
  });
  await insertNotes(db, notes);
}

/**
 * One typing error: four in five misspelt words have no more (Damerau 1964, A technique for computer detection and correction of spelling
 * errors), and with two "minimum" is "maximum".
 */
const isMisspelt = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && typingErrors(one, other, 1) <= 1);
