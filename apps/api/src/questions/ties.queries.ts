import { eq, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { groupedBy } from '../platform/grouped-by.ts';
import { deniedCompanies, questionCompanies, questions, questionTopics, withheldDetails } from './questions.table.ts';

/** The companies of a question: as they stand there, and as its author named them and they are denied. */
export interface Ties {
  shown: Omit<typeof questionCompanies.$inferSelect, 'questionId' | 'withheld'>[];
  denied: Omit<typeof deniedCompanies.$inferSelect, 'questionId'>[];
}

/** Ids of what a question is filed under; `named` are the companies its author named, also where that is denied. */
export async function filedUnder(db: Db, questionId: string) {
  const topicRows = await db
    .select({ id: questionTopics.topicId })
    .from(questionTopics)
    .where(eq(questionTopics.questionId, questionId));
  const companies = (await companiesAt(db, [questionId]))(questionId);
  return { topicIds: topicRows.map(({ id }) => id), ...companies };
}

/** Of each of these questions the ids of the companies that stand at it, and those that its author named, in their order. */
export async function companiesAt(db: Db, questionIds: string[]) {
  const shown = await db.select().from(questionCompanies).where(among(questionCompanies.questionId, questionIds));
  const denied = await db.select().from(deniedCompanies).where(among(deniedCompanies.questionId, questionIds));
  const shownAt = groupedBy(shown, ({ questionId }) => questionId);
  const deniedAt = groupedBy(denied, ({ questionId }) => questionId);
  return (questionId: string) => {
    const here = shownAt(questionId);
    const named = [...here.filter(({ reported }) => !reported), ...deniedAt(questionId)];
    return {
      companyIds: here.map(({ companyId }) => companyId),
      named: named.sort((a, b) => a.position - b.position).map(({ companyId, position }) => ({ companyId, position })),
    };
  };
}

/** Level and round as they are shown at these questions, and what an anonymous author filed, where that is kept back. */
export const detailsOf = (db: Db, questionIds: string[]) =>
  db
    .select({
      id: questions.id,
      level: questions.level,
      round: questions.round,
      withheld: { id: withheldDetails.questionId, level: withheldDetails.level, round: withheldDetails.round },
    })
    .from(questions)
    .leftJoin(withheldDetails, eq(withheldDetails.questionId, questions.id))
    .where(among(questions.id, questionIds));

/** Holds questions until the transaction ends, in one order. */
export const holdQuestions = (db: Db, questionIds: string[]) =>
  db
    .select({ id: questions.id })
    .from(questions)
    .where(among(questions.id, questionIds))
    .orderBy(questions.id)
    .for('no key update');

const among = (column: SQLWrapper, ids: string[]) => sql`${column} = any(${sql.param(ids)}::uuid[])`;

/** Holds the question that goes and the one that is kept, in one order for all who merge; the ids of those that are there. */
export async function holdToMerge(db: Db, from: string, to: string): Promise<string[]> {
  const there: string[] = [];
  for (const id of [from, to].sort()) {
    // Nothing may come to the one that goes; to the one that is kept it may.
    const [held] = await db
      .select({ id: questions.id })
      .from(questions)
      .where(eq(questions.id, id))
      .for(id === from ? 'update' : 'no key update');
    if (held) there.push(held.id);
  }
  return there;
}

/** The ids of the questions, also of those out of sight, where this company stands, is denied or was reported, held until the transaction ends, in one order. */
export async function holdQuestionsOf(db: Db, companyId: string): Promise<string[]> {
  const of = (table: string) =>
    sql`select question_id from public.${sql.identifier(table)} where company_id = ${companyId}`;
  const { rows } = (await db.execute(sql`
    select id from public.questions where id in (${of('question_companies')} union ${of('denied_companies')} union ${of('sightings')} union ${of('disputes')})
    order by id for no key update`)) as unknown as { rows: { id: string }[] };
  return rows.map(({ id }) => id);
}
