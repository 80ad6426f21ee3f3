import { randomUUID } from 'node:crypto';
import { knownCompanies } from '../companies/name-companies.ts';
import type { Db } from '../platform/db/connect.ts';
import { plainKey } from '../platform/slug.ts';
import { findImported } from '../questions/questions.queries.ts';
import { knownTopics } from '../topics/topics-by-name.ts';
import { BrokenFile } from './broken-file.ts';
import { addProgress, countSkipped, deleteNotes, insertNotes, moveImport } from './imports.writes.ts';
import { inBatches, readImport } from './read-import.ts';
import { type Import, inTurn, leaseOf, type Turn } from './turn.ts';
import { type QuestionRow, rowReader, unusedFieldsOf } from './understand-row.ts';

const batchSize = 500;
const mostPreviewed = 8;
/** Of topics and companies that would be made, so many are named. */
const mostNamed = 500;

/** Reads the whole file before anything is added: what would come of it, and what is to be said of its lines. */
export async function checkImport(turn: Turn, file: Import): Promise<void> {
  const { db } = turn;
  const [readRow, found] = [rowReader(turn.now().toISOString().slice(0, 10)), nothingFound()];
  await inTurn(turn, file, async (tx) => {
    await deleteNotes(tx, file.id);
    await moveImport(tx, file.id, ['checking'], { state: 'checking', rowsRead: 0, skipped: 0, present: 0 });
  });
  try {
    for await (const raws of inBatches(readImport(db, file), batchSize)) {
      for (const name of raws.flatMap(unusedFieldsOf)) if (found.unused.size < mostNamed) found.unused.add(name);
      const rows = raws.map(readRow);
      const kept = rows.filter((row): row is QuestionRow => 'externalId' in row);
      const present = await compare(db, kept, found);
      await inTurn(turn, { id: file.id, state: 'checking', rowsRead: found.rows }, async (tx) => {
        await insertNotes(
          tx,
          rows.flatMap((row) => notesOf(file.id, row)),
        );
        await countSkipped(tx, file.id, rows.length - kept.length);
        await addProgress(tx, file.id, { rowsRead: rows.length, present }, leaseOf(turn));
      });
      found.rows += rows.length;
    }
    if (found.rows === 0) throw new BrokenFile(1, 'holds no question, and neither does any other.');
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    await moveImport(db, file.id, ['checking'], { state: 'refused', refusal: error.message, endedAt: turn.now() });
    return;
  }
  await moveImport(db, file.id, ['checking'], {
    state: 'checked',
    rows: found.rows,
    rowsRead: 0,
    preview: found.preview,
    unusedFields: [...found.unused],
    newTopics: [...found.topics.values()],
    newCompanies: [...found.companies.values()],
    takenUntil: null,
  });
}

const nothingFound = () => ({
  rows: 0,
  preview: [] as Import['preview'],
  unused: new Set<string>(),
  topics: new Map<string, string>(),
  companies: new Map<string, string>(),
});

/** Notes which topics and companies would be made; gives how many of the rows are here already. */
async function compare(db: Db, rows: QuestionRow[], found: ReturnType<typeof nothingFound>): Promise<number> {
  await noteNew(
    found.companies,
    rows.flatMap((row) => row.companies),
    (keys) => knownCompanies(db, keys),
  );
  await noteNew(
    found.topics,
    rows.flatMap((row) => row.topics),
    (keys) => knownTopics(db, keys),
  );
  for (const { line, title, companies, topics, answers } of rows.slice(0, mostPreviewed - found.preview.length))
    found.preview.push({ line, title, companies, topics, answers: answers.length });
  return (
    rows.length &&
    (
      await findImported(
        db,
        rows.map((row) => row.externalId),
      )
    ).length
  );
}

async function noteNew(
  found: Map<string, string>,
  names: string[],
  known: (keys: string[]) => Promise<Map<string, unknown>>,
): Promise<void> {
  const asked = new Map(names.map((name) => [plainKey(name), name]));
  const there = await known([...asked.keys()]);
  for (const [key, name] of asked) if (!there.has(key) && found.size < mostNamed) found.set(key, name);
}

function notesOf(importId: string, row: ReturnType<ReturnType<typeof rowReader>>) {
  const [kind, all] = 'skipped' in row ? (['skipped', [row.skipped]] as const) : (['changed', row.changed] as const);
  return all.map((says) => ({ id: randomUUID(), importId, line: row.line, kind, says }));
}
