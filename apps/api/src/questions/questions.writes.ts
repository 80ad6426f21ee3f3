import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { insertRows } from '../platform/db/insert-rows.ts';
import type { Allowed } from '../platform/policy.ts';
import type { QuestionRow } from './questions.queries.ts';
import { deniedCompanies, questionCompanies, questions, questionTopics, withheldDetails } from './questions.table.ts';
import type { Ties } from './ties.queries.ts';

export type QuestionValues = typeof questions.$inferInsert;

export const insertQuestions = (db: Db, rows: QuestionValues[]) => insertRows(db, questions, rows);

/** False when it was edited since it was read. */
export async function updateQuestion(
  db: Db,
  { id, edits }: Allowed<QuestionRow, 'edit'>,
  change: Partial<QuestionValues>,
): Promise<boolean> {
  const changed = await db
    .update(questions)
    .set({ ...change, edits: edits + 1 })
    .where(and(eq(questions.id, id), eq(questions.edits, edits)))
    .returning({ id: questions.id });
  return changed.length === 1;
}

interface Filing {
  questionId: string;
  topicIds: string[];
  companyIds: string[];
}

/** Files questions that are filed under nothing yet, each under its topics and companies in their order. */
export async function fileUnder(db: Db, filings: Filing[]): Promise<void> {
  const underTopics = filings.flatMap(({ questionId, topicIds }) =>
    topicIds.map((topicId, position) => ({ questionId, topicId, position })),
  );
  const underCompanies = filings.flatMap(({ questionId, companyIds }) =>
    companyIds.map((companyId, position) => ({ questionId, companyId, position })),
  );
  await insertRows(db, questionTopics, underTopics);
  await insertRows(db, questionCompanies, underCompanies);
}

/** Takes a question out of every topic and company. */
export async function unfile(db: Db, questionId: string): Promise<void> {
  await db.delete(questionTopics).where(eq(questionTopics.questionId, questionId));
  await unfileCompanies(db, questionId);
}

type Counter = 'answersCount' | 'votesCount' | 'commentsCount';

/** Changes one counter in the transaction of what it counts; `at` makes the question active then. */
export async function addToCounter(db: Db, questionId: string, counter: Counter, by: 1 | -1, at?: Date): Promise<void> {
  const column = questions[counter];
  const active = at && { activeAt: sql`greatest(${questions.activeAt}, ${at.toISOString()}::timestamptz)` };
  await db
    .update(questions)
    .set({ [counter]: sql`${column} + ${by}`, ...active })
    .where(eq(questions.id, questionId));
}

export type AskedValues = Pick<
  QuestionValues,
  'sightingsCount' | 'lastAskedMonth' | 'askedRecentlyUntil' | 'askedScore' | 'asked' | 'level' | 'round'
>;

/** Only `sightings/publish-asked.ts` knows what may be written here. */
export const updateAsked = (db: Db, questionId: string, asked: AskedValues) =>
  db.update(questions).set(asked).where(eq(questions.id, questionId));

/** Puts these companies at a question in place of those that stand there, and of those that are denied. */
export async function replaceTies(db: Db, questionId: string, { shown, denied }: Ties): Promise<void> {
  await unfileCompanies(db, questionId);
  if (shown.length) await db.insert(questionCompanies).values(shown.map((tie) => ({ questionId, ...tie })));
  if (denied.length) await db.insert(deniedCompanies).values(denied.map((tie) => ({ questionId, ...tie })));
}

async function unfileCompanies(db: Db, questionId: string): Promise<void> {
  await db.delete(questionCompanies).where(eq(questionCompanies.questionId, questionId));
  await db.delete(deniedCompanies).where(eq(deniedCompanies.questionId, questionId));
}

export const insertWithheld = (db: Db, row: typeof withheldDetails.$inferInsert) =>
  db.insert(withheldDetails).values(row);

/** What an anonymous author says of level and round from now on. */
export const updateWithheld = (
  db: Db,
  { id }: Allowed<QuestionRow, 'edit'>,
  details: Partial<typeof withheldDetails.$inferInsert>,
) =>
  db
    .insert(withheldDetails)
    .values({ questionId: id, ...details })
    .onConflictDoUpdate({ target: withheldDetails.questionId, set: details });

/** Adds so many public answers to each of these questions. */
export const addToAnswerCounts = (db: Db, by: Map<string, number>) =>
  db.execute(sql`update questions set answers_count = answers_count + added.n
    from (values ${sql.join(
      [...by].map(([id, n]) => sql`(${id}::uuid, ${n}::int)`),
      sql`, `,
    )}) added(id, n) where questions.id = added.id`);
