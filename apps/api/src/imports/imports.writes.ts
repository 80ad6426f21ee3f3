import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { importNotes, importParts, imports } from './imports.table.ts';

type NewImport = typeof imports.$inferInsert;
export type ImportState = NewImport['state'];

export const insertImport = (db: Db, row: NewImport) => db.insert(imports).values(row);

export const deleteImport = (db: Db, id: string) => db.delete(imports).where(eq(imports.id, id));

/** Keeps a part; sent again it takes the place of the first. */
export const putPart = (db: Db, importId: string, number: number, bytes: Uint8Array) =>
  db
    .insert(importParts)
    .values({ importId, number, bytes })
    .onConflictDoUpdate({ target: [importParts.importId, importParts.number], set: { bytes } });

/** False when it is in none of the states `from` any more. */
export async function moveImport(
  db: Db,
  id: string,
  from: ImportState[],
  to: Partial<NewImport> & { state: ImportState },
): Promise<boolean> {
  const moved = await db
    .update(imports)
    .set(to)
    .where(and(eq(imports.id, id), inArray(imports.state, from)))
    .returning({ id: imports.id });
  return moved.length === 1;
}

/** Takes the oldest import that waits for work and that no worker has (or this one), until then; undefined where there is none. */
export async function takeImport(db: Db, worker: string, now: Date, until: Date, id?: string) {
  const free = db
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        inArray(imports.state, ['checking', 'importing']),
        id ? eq(imports.id, id) : undefined,
        or(isNull(imports.takenUntil), lt(imports.takenUntil, now), eq(imports.takenBy, worker)),
      ),
    )
    .orderBy(imports.createdAt)
    .limit(1)
    .for('update', { skipLocked: true });
  const [taken] = await db
    .update(imports)
    .set({ takenBy: worker, takenUntil: until })
    .where(inArray(imports.id, free))
    .returning();
  return taken;
}

/** Lets the next worker take it at once. */
export const releaseImport = (db: Db, id: string, worker: string) =>
  db
    .update(imports)
    .set({ takenUntil: null })
    .where(and(eq(imports.id, id), eq(imports.takenBy, worker)));

/** Locks an import that this worker has and that is still in this state; undefined when it lost it. */
export async function lockImport(db: Db, id: string, worker: string, state: ImportState) {
  const [row] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.takenBy, worker), eq(imports.state, state)))
    .for('update');
  return row;
}

interface Progress {
  rowsRead: number;
  added?: number;
  present?: number;
  answersAdded?: number;
}

/** Adds what a batch came to, and keeps the import for this worker until then. */
export const addProgress = (
  db: Db,
  id: string,
  { rowsRead, added = 0, present = 0, answersAdded = 0 }: Progress,
  until: Date,
) =>
  db
    .update(imports)
    .set({
      rowsRead: sql`${imports.rowsRead} + ${rowsRead}`,
      added: sql`${imports.added} + ${added}`,
      present: sql`${imports.present} + ${present}`,
      answersAdded: sql`${imports.answersAdded} + ${answersAdded}`,
      takenUntil: until,
    })
    .where(eq(imports.id, id));

export const countSkipped = (db: Db, id: string, rows: number) =>
  db
    .update(imports)
    .set({ skipped: sql`${imports.skipped} + ${rows}` })
    .where(eq(imports.id, id));

export async function insertNotes(db: Db, notes: (typeof importNotes.$inferInsert)[]): Promise<void> {
  if (notes.length) await db.insert(importNotes).values(notes);
}

export const deleteNotes = (db: Db, importId: string) =>
  db.delete(importNotes).where(eq(importNotes.importId, importId));

export const deleteParts = (db: Db, importId: string) =>
  db.delete(importParts).where(eq(importParts.importId, importId));

/** Stops what has waited for a person since then, and drops its file; gives how many. */
export async function stopForgotten(db: Db, since: Date, now: Date, most: number): Promise<number> {
  const forgotten = db
    .select({ id: imports.id })
    .from(imports)
    .where(and(inArray(imports.state, ['receiving', 'checked']), lt(imports.createdAt, since)))
    .limit(most);
  const stopped = await db
    .update(imports)
    .set({ state: 'stopped', endedAt: now })
    .where(inArray(imports.id, forgotten))
    .returning({ id: imports.id });
  const ids = stopped.map(({ id }) => id);
  if (ids.length) await db.delete(importParts).where(inArray(importParts.importId, ids));
  return ids.length;
}

/** Notes that both questions of a pair are kept; false where they have been merged. */
export async function noteKept(db: Db, id: string, decidedAt: Date): Promise<boolean> {
  const kept = await db
    .update(importNotes)
    .set({ decision: 'kept', decidedAt })
    .where(and(eq(importNotes.id, id), sql`${importNotes.decision} is distinct from 'merged'`))
    .returning({ id: importNotes.id });
  return kept.length === 1;
}

/** Has what is said of one question be said of another; two that are one by that are merged. */
export async function moveNotes(db: Db, from: string, to: string, now: Date): Promise<void> {
  await db.execute(sql`update ${importNotes} set question_id = ${to} where question_id = ${from}`);
  await db.execute(sql`update ${importNotes} set other_id = ${to} where other_id = ${from}`);
  await db.execute(sql`
    update ${importNotes} set decision = 'merged', decided_at = ${now.toISOString()}::timestamptz
    where question_id = ${to} and other_id = ${to} and decision is distinct from 'merged'`);
}
