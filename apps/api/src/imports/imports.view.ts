import type { Duplicate, Import, ImportNote, Question } from '@debrief/contract';
import type { countNotes, DuplicateRow, ImportRow, listNoteRows } from './imports.queries.ts';

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
      ...{ changed: notesOf('changed'), duplicates: notesOf('duplicate') },
      ...{ undecided: notes.find(({ kind }) => kind === 'duplicate')?.undecided ?? 0, answers: row.answersAdded },
    },
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

export const viewNote = (
  kind: ImportNote['kind'],
  row: Awaited<ReturnType<typeof listNoteRows>>[number],
): ImportNote => ({ kind, ...row });

/** Two questions that may be one; undefined where one of them is gone. */
export function viewDuplicate(
  { id, line, title, decision, questionId, otherId }: DuplicateRow,
  shown: Map<string, Question>,
): Duplicate | undefined {
  const [question, other] = [questionId === otherId ? null : shown.get(questionId), shown.get(otherId)];
  if (question === undefined || !other) return undefined;
  return { id, line, title, decision, question, other, alike: likeness(question, other) };
}

/** Why two questions are thought alike; nothing where they are one by now. */
function likeness(question: Question | null, other: Question): Duplicate['alike'] {
  if (!question) return [];
  const companies = new Set(other.companies.map(({ slug }) => slug));
  return [
    question.title === other.title ? 'title' : 'words',
    ...(question.body !== '' && question.body === other.body ? (['text'] as const) : []),
    ...(question.companies.some(({ slug }) => companies.has(slug)) ? (['company'] as const) : []),
  ];
}
