import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { bytea, time } from '../platform/db/columns.ts';
import { questions } from '../questions/questions.table.ts';

/** The first rows of a file as they were understood. */
export interface PreviewRow {
  line: number;
  title: string;
  companies: string[];
  topics: string[];
  answers: number;
}

/** A file of questions, and how far it got. Workers take from this table what is to be checked or imported. */
export const imports = pgTable(
  'imports',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    format: text({ enum: ['jsonl', 'csv'] }).notNull(),
    /** Of the whole file; known when all of it has come. */
    sha256: text(),
    /** Whose questions they become; nobody's where it is empty. */
    authorId: uuid().references(() => members.id, { onDelete: 'set null' }),
    state: text({ enum: ['receiving', 'checking', 'checked', 'importing', 'done', 'refused', 'stopped'] }).notNull(),
    /** Why the file is refused. */
    refusal: text(),
    /** Rows of the file, once it has been checked. */
    rows: integer(),
    /** Rows that have been read by what is under way now. */
    rowsRead: integer().notNull().default(0),
    added: integer().notNull().default(0),
    present: integer().notNull().default(0),
    skipped: integer().notNull().default(0),
    answersAdded: integer().notNull().default(0),
    unusedFields: text().array().notNull().default([]),
    newTopics: text().array().notNull().default([]),
    newCompanies: text().array().notNull().default([]),
    preview: jsonb().$type<PreviewRow[]>().notNull().default([]),
    /** Which worker has it, and until when nobody else takes it. */
    takenBy: uuid(),
    takenUntil: time(),
    createdAt: time().notNull(),
    endedAt: time(),
  },
  (t) => [index('imports_newest').on(t.createdAt, t.id), index('imports_by_state').on(t.state)],
);

/** The file itself, until it has been imported. */
export const importParts = pgTable(
  'import_parts',
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.number] })],
);

/** What is to be said about a line: left out, changed, or a question that nearly stands here already. */
export const importNotes = pgTable(
  'import_notes',
  {
    id: uuid().primaryKey(),
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    line: integer().notNull(),
    kind: text({ enum: ['skipped', 'changed', 'duplicate'] }).notNull(),
    says: text().notNull(),
    /** Of a duplicate: the question that was added, and the one that was there. */
    questionId: uuid().references(() => questions.id, { onDelete: 'cascade' }),
    otherId: uuid().references(() => questions.id, { onDelete: 'cascade' }),
    /** Of a duplicate: what an admin made of it. */
    decision: text({ enum: ['kept', 'merged'] }),
    decidedAt: time(),
  },
  (t) => [
    index('import_notes_by_line').on(t.importId, t.kind, t.line, t.id),
    index('import_notes_undecided').on(t.importId, t.line, t.id).where(sql`kind = 'duplicate' and decision is null`),
    index('import_notes_by_question').on(t.questionId),
    index('import_notes_by_other').on(t.otherId),
  ],
);
