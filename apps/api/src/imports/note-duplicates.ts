import { randomUUID } from 'node:crypto';
import type { Db } from '../platform/db/connect.ts';
import { findSameTitles } from '../questions/questions.queries.ts';
import { insertNotes } from './imports.writes.ts';

interface Added {
  id: string;
  line: number;
  title: string;
}

/** Adds questions, and notes those whose title another question has already: they stay, and are offered for merging. */
export async function noteDuplicates(
  db: Db,
  importId: string,
  added: Added[],
  add: () => Promise<void>,
): Promise<void> {
  const before = await findSameTitles(
    db,
    added.map(({ title }) => title),
  );
  const first = new Map(before.map(({ id, title }) => [sameness(title), id]));
  await add();
  const notes = added.flatMap(({ id, line, title }) => {
    const otherId = first.get(sameness(title));
    if (!otherId) first.set(sameness(title), id);
    return otherId
      ? [{ id: randomUUID(), importId, line, kind: 'duplicate' as const, says: title, questionId: id, otherId }]
      : [];
  });
  await insertNotes(db, notes);
}

/** As SQL compares titles in `findSameTitles`. */
const sameness = (title: string) =>
  title
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .toLowerCase()
    .trim();
