import { stringify } from 'csv-stringify/sync';
import type { Db } from '../platform/db/connect.ts';
import { listAnswersToExport, listQuestionsToExport } from './exports.queries.ts';

const pageSize = 500;
const columns = ['id', 'title', 'body', 'companies', 'topics', 'track', 'level', 'round', 'date', 'answers'] as const;

type Exported = Awaited<ReturnType<typeof pageOf>>[number];

/**
 * Everything that everyone may read, in the form that an import takes, piece by piece: questions and their public answers in
 * the latest version, each with the name that stands above it. Nothing tells more of an author than the page does.
 */
export async function* exportQuestions(db: Db, format: 'jsonl' | 'csv'): AsyncGenerator<string> {
  if (format === 'csv') yield `${columns.join(',')}\n`;
  for (let after: string | undefined; ; ) {
    const questions = await listQuestionsToExport(db, after, pageSize);
    if (!questions.length) return;
    const rows = await pageOf(db, questions);
    yield format === 'csv' ? csvOf(rows) : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    after = questions.at(-1)!.id;
  }
}

async function pageOf(db: Db, questions: Awaited<ReturnType<typeof listQuestionsToExport>>) {
  const answers = new Map<string, { body: string; author: string }[]>();
  const ids = questions.map(({ id }) => id);
  for (const { questionId, body, author } of await listAnswersToExport(db, ids))
    answers.set(questionId, [...(answers.get(questionId) ?? []), { body, author: author ?? 'Someone who left' }]);
  return questions.map(({ id, externalId, createdAt, ...question }) => ({
    id: externalId ?? id,
    ...question,
    date: createdAt.toISOString().slice(0, 10),
    answers: answers.get(id) ?? [],
  }));
}

/** What a spreadsheet would take for a formula begins with ' instead; an import takes that back. */
const csvOf = (rows: Exported[]): string =>
  stringify(
    rows.map((row) => ({
      ...row,
      companies: row.companies.join('; '),
      topics: row.topics.join('; '),
      answers: row.answers.length ? JSON.stringify(row.answers) : '',
    })),
    { columns: [...columns], escape_formulas: true },
  );
