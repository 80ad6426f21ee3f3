import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Done, Handle, Id, named, Time } from './fields.ts';
import { duplicateDecisions, duplicateStates, exportFormats, importNoteKinds, importStates, limits } from './limits.ts';
import { pageOf, pageQuery } from './page.ts';
import { Question } from './questions.ts';

const count = z.number().int();

/** A file of questions, what would come of it, and how far it got. */
export const Import = z.object({
  id: Id,
  name: z.string(),
  format: z.enum(exportFormats),
  /** The handle of whose questions they become; null for nobody's. */
  as: z.string().nullable(),
  state: z.enum(importStates),
  /** Why the file is refused. */
  refusal: z.string().nullable(),
  counts: z.object({
    /** Rows of the file; null until it has been read to its end. */
    rows: count.nullable(),
    /** Rows that the check or the import under way has come to. */
    read: count,
    added: count,
    /** Rows that are here already. */
    present: count,
    skipped: count,
    changed: count,
    /** Pairs that may be one question, and how many of them wait for a decision. */
    duplicates: count,
    undecided: count,
    answers: count,
  }),
  unusedFields: z.array(z.string()),
  /** Up to 500 that would be made, or were. */
  newTopics: z.array(z.string()),
  newCompanies: z.array(z.string()),
  /** The first rows as they were understood. */
  preview: z.array(
    z.object({
      line: count,
      title: z.string(),
      companies: z.array(z.string()),
      topics: z.array(z.string()),
      answers: count,
    }),
  ),
  createdAt: Time,
  endedAt: Time.nullable(),
});
export type Import = z.infer<typeof Import>;

export const ImportNote = z.object({ id: Id, line: count, kind: z.enum(importNoteKinds), says: z.string() });
export type ImportNote = z.infer<typeof ImportNote>;

/** Two questions that may be one: what a line of a file became, and what was here before. */
export const Duplicate = z.object({
  id: Id,
  line: count,
  /** As the line has it. */
  title: z.string(),
  /** Null once it was merged. */
  question: Question.nullable(),
  other: Question,
  /** Why they are thought alike: the very title or the same words in it, the very text, a company that asks both. */
  alike: z.array(z.enum(['title', 'words', 'text', 'company'])),
  /** What was made of it; null while nobody decided. */
  decision: z.enum(duplicateDecisions).nullable(),
});
export type Duplicate = z.infer<typeof Duplicate>;

const anImport = z.strictObject({ importId: Id });

export const imports = {
  list: endpoint({
    method: 'GET',
    path: '/imports',
    access: 'admin',
    summary: 'Imports, the newest first.',
    query: z.strictObject({ ...pageQuery }),
    response: pageOf(Import),
  }),
  begin: endpoint({
    method: 'POST',
    path: '/imports',
    access: 'admin',
    status: 201,
    summary: 'Begins an import; its file follows in parts.',
    body: z.strictObject({
      name: named(limits.fileName).pipe(z.string().min(1)),
      format: z.enum(exportFormats),
      as: Handle.optional(),
    }),
    response: Import,
  }),
  sendPart: endpoint({
    method: 'PUT',
    path: '/imports/:importId/parts/:number',
    access: 'admin',
    limit: 'import-part',
    status: 204,
    summary: 'One part of the file, in base64, numbered from 1; sent again it takes the place of the first.',
    params: anImport.extend({ number: z.coerce.number().int().min(1).max(limits.importParts.max) }),
    body: z.strictObject({
      bytes: z.string().min(1).max(limits.importPart.max).meta({ contentEncoding: 'base64' }).pipe(z.base64()),
    }),
    response: Done,
  }),
  show: endpoint({
    method: 'GET',
    path: '/imports/:importId',
    access: 'admin',
    summary: 'One import, and how far it got.',
    params: anImport,
    response: Import,
  }),
  move: endpoint({
    method: 'PUT',
    path: '/imports/:importId/state',
    access: 'admin',
    summary:
      '`checking` says that all parts have come, `importing` lets a checked file be carried out, `stopped` ends it where it is; what it added stays.',
    params: anImport,
    body: z.strictObject({ state: z.enum(['checking', 'importing', 'stopped']) }),
    response: Import,
  }),
  notes: endpoint({
    method: 'GET',
    path: '/imports/:importId/notes',
    access: 'admin',
    summary: 'Lines that were skipped or changed, and why.',
    params: anImport,
    query: z.strictObject({ kind: z.enum(importNoteKinds), ...pageQuery }),
    response: pageOf(ImportNote),
  }),
  duplicates: endpoint({
    method: 'GET',
    path: '/imports/:importId/duplicates',
    access: 'admin',
    summary: 'Questions of an import that may be one with a question that was here before, in the order of its lines.',
    params: anImport,
    query: z.strictObject({ state: z.enum(duplicateStates).default('undecided'), ...pageQuery }),
    response: pageOf(Duplicate),
  }),
  decide: endpoint({
    method: 'PUT',
    path: '/duplicates/:duplicateId',
    access: 'admin',
    summary:
      'Keeps both, or merges what was imported into what was here, as `POST /questions/{questionId}/merge` does: that cannot be undone (merged.already). Again changes nothing.',
    params: z.strictObject({ duplicateId: Id }),
    body: z.strictObject({ decision: z.enum(duplicateDecisions) }),
    response: Duplicate,
  }),
} as const;
