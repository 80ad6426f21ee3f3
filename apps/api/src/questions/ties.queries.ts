import { eq, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { deniedCompanies, questionCompanies, questions, questionTopics, withheldDetails } from './questions.table.ts';

/** The companies of a question: as they stand there, and as its author named them and they are denied. */
export interface Ties {
  shown: Omit<typeof questionCompanies.$inferSelect, 'questionId'>[];
  denied: Omit<typeof deniedCompanies.$inferSelect, 'questionId'>[];
}

/** Ids of what a question is filed under; `named` are the companies its author named, also where that is denied. */
export async function filedUnder(db: Db, questionId: string) {
  const topicRows = await db
    .select({ id: questionTopics.topicId })
    .from(questionTopics)
    .where(eq(questionTopics.questionId, questionId));
  const shown = await db.select().from(questionCompanies).where(eq(questionCompanies.questionId, questionId));
  const denied = await db.select().from(deniedCompanies).where(eq(deniedCompanies.questionId, questionId));
  return {
    topicIds: topicRows.map(({ id }) => id),
    companyIds: shown.map(({ companyId }) => companyId),
    named: [...shown.filter(({ reported }) => !reported), ...denied]
      .sort((a, b) => a.position - b.position)
      .map(({ companyId, position }) => ({
        companyId,
        position,
      })),
  };
}

/** Level and round that an anonymous author filed, and as far as they are shown; undefined where nothing is kept back. */
export async function findWithheld(db: Db, questionId: string) {
  const [row] = await db
    .select({
      level: withheldDetails.level,
      round: withheldDetails.round,
      shown: { level: questions.level, round: questions.round },
    })
    .from(withheldDetails)
    .innerJoin(questions, eq(questions.id, withheldDetails.questionId))
    .where(eq(withheldDetails.questionId, questionId));
  return row && { ...row, shown: row.shown ?? { level: null, round: null } };
}

/** Holds a question until the transaction ends. */
export const holdQuestion = (db: Db, questionId: string) =>
  db.select({ id: questions.id }).from(questions).where(eq(questions.id, questionId)).for('no key update');

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

/** The ids of the questions where this company stands, is denied or was reported, held until the transaction ends, in one order. */
export async function holdQuestionsOf(db: Db, companyId: string): Promise<string[]> {
  const of = (table: string) => sql`select question_id from ${sql.identifier(table)} where company_id = ${companyId}`;
  const { rows } = (await db.execute(sql`
    select id from questions where id in (${of('question_companies')} union ${of('denied_companies')} union ${of('sightings')} union ${of('disputes')})
    order by id for no key update`)) as unknown as { rows: { id: string }[] };
  return rows.map(({ id }) => id);
}
