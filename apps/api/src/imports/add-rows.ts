import { randomUUID } from 'node:crypto';
import { addImportedAnswers } from '../answers/add-imported-answers.ts';
import { signQuestions } from '../authorship/sign-content.ts';
import { companiesByName } from '../companies/name-companies.ts';
import { writtenAt } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { plainKey } from '../platform/slug.ts';
import { addQuestions } from '../questions/add-questions.ts';
import { findImported } from '../questions/questions.queries.ts';
import { topicsByName } from '../topics/topics-by-name.ts';
import { noteDuplicates } from './note-duplicates.ts';
import type { PreparedRow } from './prepare-rows.ts';

/** What stands where a name would, above what nobody here wrote. */
const imported = 'Imported';

interface Into {
  importId: string;
  authorId: string | null;
  now: Date;
}

/** Adds the questions of these rows that are not here yet, with their answers; gives how many. */
export async function addRows(db: Db, rows: PreparedRow[], { importId, authorId, now }: Into) {
  const here = await findImported(
    db,
    rows.map((row) => row.externalId),
  );
  const known = new Set(here.flatMap(({ id, externalId }) => [id, externalId]));
  const fresh = rows.filter((row) => !known.has(row.externalId)).map((row) => ({ row, id: randomUUID() }));
  if (!fresh.length) return { added: 0, present: rows.length, answersAdded: 0 };

  const companies = await companiesByName(
    db,
    fresh.flatMap(({ row }) => row.companies),
  );
  const topics = await topicsByName(
    db,
    fresh.flatMap(({ row }) => row.topics.map((name) => ({ name, track: row.track }))),
  );
  const byline = authorId
    ? await signQuestions(
        db,
        fresh.map(({ id }) => id),
        authorId,
      )
    : { authorId: null, pseudonym: imported };
  const authorship = authorId ? ('named' as const) : ('anonymous' as const);
  await addQuestions(
    db,
    fresh.map(({ id, row }) => ({
      ...{ id, externalId: row.externalId, title: row.title, body: row.body, bodyHtml: row.bodyHtml },
      ...{ track: row.track, level: row.level, round: row.round, authorship, byline },
      createdAt: dayOf(row, now, authorship),
      topics: eachOnce(row.topics.map((name) => topics.get(plainKey(name))!)),
      companies: eachOnce(row.companies.map((name) => companies.get(plainKey(name))!)),
    })),
  );
  await noteDuplicates(
    db,
    importId,
    fresh.map(({ id, row: { line, title } }) => ({ id, line, title })),
  );
  const answers = fresh.flatMap(({ id, row }) =>
    row.answers.map(({ by }, at) => ({
      ...{ questionId: id, text: row.answerTexts[at]!, by: by ?? imported, createdAt: dayOf(row, now, 'anonymous') },
    })),
  );
  await addImportedAnswers(db, answers);
  return { added: fresh.length, present: rows.length - fresh.length, answersAdded: answers.length };
}

const dayOf = (row: PreparedRow, now: Date, authorship: 'named' | 'anonymous'): Date =>
  row.day ? new Date(row.day) : writtenAt(now, authorship);

const eachOnce = <Named extends { id: string }>(named: Named[]): Named[] => [
  ...new Map(named.map((each) => [each.id, each])).values(),
];
