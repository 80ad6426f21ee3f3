import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { insertRows } from '../platform/db/insert-rows.ts';
import type { Allowed } from '../platform/policy.ts';
import type { QuestionRow } from './questions.queries.ts';
import {
  deniedCompanies,
  mergedQuestions,
  questionCompanies,
  questions,
  questionTopics,
  withheldDetails,
} from './questions.table.ts';
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
  await unfileCompanies(db, [questionId]);
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

export type AskedValues = Required<
  Pick<
    QuestionValues,
    'id' | 'sightingsCount' | 'lastAskedMonth' | 'askedRecentlyUntil' | 'askedScore' | 'asked' | 'level' | 'round'
  >
>;

/** Of each question all of these values; only `sightings/publish-asked.ts` knows what may be written here. */
export const updateAsked = (db: Db, rows: AskedValues[]) =>
  db.execute(sql`
    update questions q set sightings_count = n."sightingsCount", last_asked_month = n."lastAskedMonth",
      asked_recently_until = n."askedRecentlyUntil", asked_score = n."askedScore", asked = n.asked, level = n.level, round = n.round
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (
      id uuid, "sightingsCount" int, "lastAskedMonth" date, "askedRecentlyUntil" date, "askedScore" float8, asked jsonb, level text, round text)
    where q.id = n.id`);

/** Puts these companies at questions in place of those that stand there, and of those that are denied. */
export async function replaceTies(db: Db, at: ({ questionId: string } & Ties)[]): Promise<void> {
  await unfileCompanies(
    db,
    at.map(({ questionId }) => questionId),
  );
  const rowsOf = <Tie>(ties: (one: Ties) => Tie[]) =>
    at.flatMap(({ questionId, ...one }) => ties(one).map((tie) => ({ questionId, ...tie })));
  await insertRows(
    db,
    questionCompanies,
    rowsOf(({ shown }) => shown),
  );
  await insertRows(
    db,
    deniedCompanies,
    rowsOf(({ denied }) => denied),
  );
}

async function unfileCompanies(db: Db, questionIds: string[]): Promise<void> {
  for (const table of [questionCompanies, deniedCompanies])
    await db.delete(table).where(sql`${table.questionId} = any(${sql.param(questionIds)}::uuid[])`);
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

/** One vote less for each of these. */
export const takeVoteFrom = (db: Db, ids: string[]) =>
  db
    .update(questions)
    .set({ votesCount: sql`${questions.votesCount} - 1` })
    .where(inArray(questions.id, ids));

export const deleteQuestions = (db: Db, ids: string[]) => db.delete(questions).where(inArray(questions.id, ids));

/** Leaves of these what others wrote at: the title, without whoever asked and what they wrote below it. */
export const emptyQuestions = (db: Db, ids: string[]) =>
  db
    .update(questions)
    .set({ authorId: null, pseudonym: null, body: '', bodyHtml: '' })
    .where(inArray(questions.id, ids));

/** Takes the words of these away, which were merged into others and are shown nowhere; their addresses go on leading there. */
export const emptyMerged = (db: Db, ids: string[]) =>
  db.update(mergedQuestions).set({ title: '', body: '' }).where(inArray(mergedQuestions.id, ids));

export const deleteWithheld = (db: Db, ids: string[]) =>
  db.delete(withheldDetails).where(inArray(withheldDetails.questionId, ids));
