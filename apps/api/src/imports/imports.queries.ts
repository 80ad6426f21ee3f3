import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { members } from '../accounts/accounts.table.ts';
import type { Db } from '../platform/db/connect.ts';
import type { Cursor } from '../platform/page.ts';
import { importNotes, importParts, imports } from './imports.table.ts';

const selectImports = (db: Db) =>
  db
    .select({ import: imports, handle: members.handle })
    .from(imports)
    .leftJoin(members, eq(members.id, imports.authorId));

export type ImportRow = Awaited<ReturnType<typeof selectImports>>[number];

export async function findImport(db: Db, id: string): Promise<ImportRow | undefined> {
  const [row] = await selectImports(db).where(eq(imports.id, id));
  return row;
}

/** The newest first. */
export const listImportRows = (db: Db, after: Cursor | undefined, limit: number) =>
  selectImports(db)
    .where(after ? sql`(${imports.createdAt}, ${imports.id}) < (${after.key}, ${after.id})` : undefined)
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(limit + 1);

/** How many parts have come, and up to which number. */
export async function countParts(db: Db, importId: string) {
  const [row] = await db
    .select({ parts: sql<number>`count(*)::int`, last: sql<number>`coalesce(max(${importParts.number}), 0)` })
    .from(importParts)
    .where(eq(importParts.importId, importId));
  return row!;
}

/** An import of this very file for this member that has been begun and not ended. */
export async function findUnfinished(db: Db, sha256: string, authorId: string | null) {
  const [row] = await db
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        eq(imports.sha256, sha256),
        authorId ? eq(imports.authorId, authorId) : isNull(imports.authorId),
        inArray(imports.state, ['checking', 'checked', 'importing']),
      ),
    )
    .orderBy(desc(imports.createdAt))
    .limit(1);
  return row?.id;
}

export async function findPart(db: Db, importId: string, number: number): Promise<Uint8Array | undefined> {
  const [row] = await db
    .select({ bytes: importParts.bytes })
    .from(importParts)
    .where(and(eq(importParts.importId, importId), eq(importParts.number, number)));
  return row?.bytes;
}

/** What is to be said of its lines, in their order. */
export const listNoteRows = (
  db: Db,
  importId: string,
  kind: 'skipped' | 'changed',
  after: Cursor | undefined,
  limit: number,
) =>
  db
    .select({ id: importNotes.id, line: importNotes.line, says: importNotes.says })
    .from(importNotes)
    .where(and(eq(importNotes.importId, importId), eq(importNotes.kind, kind), isBeyond(after)))
    .orderBy(asc(importNotes.line), asc(importNotes.id))
    .limit(limit + 1);

const isBeyond = (after: Cursor | undefined) =>
  after && sql`(${importNotes.line}, ${importNotes.id}) > (${after.key}, ${after.id})`;

const selectDuplicates = (db: Db) =>
  db
    .select({
      ...{ id: importNotes.id, line: importNotes.line, title: importNotes.says, decision: importNotes.decision },
      questionId: sql<string>`${importNotes.questionId}`,
      otherId: sql<string>`${importNotes.otherId}`,
    })
    .from(importNotes)
    .$dynamic();
export type DuplicateRow = Awaited<ReturnType<typeof selectDuplicates>>[number];

const isDuplicate = sql`${importNotes.kind} = 'duplicate'`;

/** Its questions that may be one with another, in the order of its lines. */
export const listDuplicateRows = (
  db: Db,
  importId: string,
  state: 'undecided' | 'decided',
  after: Cursor | undefined,
  limit: number,
) =>
  selectDuplicates(db)
    .where(
      and(
        eq(importNotes.importId, importId),
        isDuplicate,
        state === 'undecided' ? sql`${importNotes.decision} is null` : sql`${importNotes.decision} is not null`,
        isBeyond(after),
      ),
    )
    .orderBy(asc(importNotes.line), asc(importNotes.id))
    .limit(limit + 1);

export async function findDuplicate(db: Db, id: string): Promise<DuplicateRow | undefined> {
  const [row] = await selectDuplicates(db).where(and(eq(importNotes.id, id), isDuplicate));
  return row;
}

/** How much there is to be said of its lines, by kind. */
export const countNotes = (db: Db, importId: string) =>
  db
    .select({
      kind: importNotes.kind,
      notes: sql<number>`count(*)::int`,
      undecided: sql<number>`(count(*) filter (where ${importNotes.decision} is null))::int`,
    })
    .from(importNotes)
    .where(eq(importNotes.importId, importId))
    .groupBy(importNotes.kind);
