import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { isMine } from '../authorship/authorship.visible.ts';
import type { Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { answerRevisions, answers } from './answers.table.ts';

/**
 * Each with the comments it used, as far as this viewer sees them. In a selection from one table drizzle writes a column without its table, so the inner query names
 * the outer row itself.
 */
const selectRevisions = (db: Db, viewer: Viewer) =>
  db
    .select({
      number: answerRevisions.number,
      body: answerRevisions.body,
      bodyHtml: answerRevisions.bodyHtml,
      note: answerRevisions.note,
      minutes: answerRevisions.minutes,
      createdAt: answerRevisions.createdAt,
      used: sql<
        string[]
      >`coalesce((select json_agg(c.id) from comments c where c.answer_id = answer_revisions.answer_id and c.addressed_in = answer_revisions.number
        and c.deleted_at is null and (not c.held or ${isMine(viewer, sql`c.answer_id`)})), '[]'::json)`,
    })
    .from(answerRevisions)
    .$dynamic();
export type RevisionRow = Awaited<ReturnType<typeof selectRevisions>>[number];

export async function findRevision(
  db: Db,
  viewer: Viewer,
  answerId: string,
  number: number,
): Promise<RevisionRow | undefined> {
  const [row] = await selectRevisions(db, viewer).where(
    and(eq(answerRevisions.answerId, answerId), eq(answerRevisions.number, number)),
  );
  return row;
}

/** The texts of a version and of those after it, in order; of many the newest `most` and the first. */
export const versionsFrom = (db: Db, answerId: string, first: number, most: number) =>
  db
    .select({ number: answerRevisions.number, body: answerRevisions.body })
    .from(answerRevisions)
    .innerJoin(answers, eq(answers.id, answerRevisions.answerId))
    .where(
      and(
        eq(answerRevisions.answerId, answerId),
        sql`${answerRevisions.number} >= ${first}`,
        sql`(${answerRevisions.number} = ${first} or ${answerRevisions.number} > ${answers.revision} - ${most}::int)`,
      ),
    )
    .orderBy(asc(answerRevisions.number));

/** Newest first. */
export const listRevisionRows = (db: Db, viewer: Viewer, answerId: string, before: number | undefined, limit: number) =>
  selectRevisions(db, viewer)
    .where(
      and(
        eq(answerRevisions.answerId, answerId),
        before === undefined ? undefined : sql`${answerRevisions.number} < ${before}`,
      ),
    )
    .orderBy(desc(answerRevisions.number))
    .limit(limit + 1);
