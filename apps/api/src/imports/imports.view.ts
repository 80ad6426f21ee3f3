import type { Import, ImportNote } from '@debrief/contract';
import type { countNotes, ImportRow, listNoteRows } from './imports.queries.ts';

export function viewImport(
  { import: row, handle }: ImportRow,
  notes: Awaited<ReturnType<typeof countNotes>> = [],
): Import {
  const { id, name, format, state, refusal, unusedFields, newTopics, newCompanies, preview } = row;
  const notesOf = (kind: string) => notes.find((each) => each.kind === kind)?.notes ?? 0;
  return {
    ...{ id, name, format, as: handle, state, refusal, unusedFields, newTopics, newCompanies, preview },
    counts: {
      ...{ rows: row.rows, read: row.rowsRead, added: row.added, present: row.present, skipped: row.skipped },
      ...{ changed: notesOf('changed'), duplicates: notesOf('duplicate'), answers: row.answersAdded },
    },
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

export const viewNote = (row: Awaited<ReturnType<typeof listNoteRows>>[number]): ImportNote => row;
