import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import type { Db } from '../platform/db/connect.ts';
import type { Cursor } from '../platform/page.ts';
import { questions } from '../questions/questions.table.ts';
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

const other = alias(questions, 'other');

/** What is to be said of its lines, in their order. */
export const listNoteRows = (
  db: Db,
  importId: string,
  kind: (typeof importNotes.$inferSelect)['kind'],
  after: Cursor | undefined,
  limit: number,
) =>
  db
    .select({
      ...{ id: importNotes.id, line: importNotes.line, kind: importNotes.kind, says: importNotes.says },
      question: { slug: questions.slug, title: questions.title },
      other: { slug: other.slug, title: other.title },
    })
    .from(importNotes)
    .leftJoin(questions, eq(questions.id, importNotes.questionId))
    .leftJoin(other, eq(other.id, importNotes.otherId))
    .where(
      and(
        eq(importNotes.importId, importId),
        eq(importNotes.kind, kind),
        after ? sql`(${importNotes.line}, ${importNotes.id}) > (${after.key}, ${after.id})` : undefined,
      ),
    )
    .orderBy(asc(importNotes.line), asc(importNotes.id))
    .limit(limit + 1);

/** How much there is to be said of its lines, by kind. */
export const countNotes = (db: Db, importId: string) =>
  db
    .select({ kind: importNotes.kind, notes: sql<number>`count(*)::int` })
    .from(importNotes)
    .where(eq(importNotes.importId, importId))
    .groupBy(importNotes.kind);
