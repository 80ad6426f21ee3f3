import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect.ts';

interface Held {
  withheld: number;
  questionId: string;
  answerId: string;
  revision: number;
}

const rowsOf = async <Row>(db: Db, query: SQL) => ((await db.execute(query)) as unknown as { rows: Row[] }).rows;
const bits = (why: number, isSo: boolean) => (isSo ? sql`withheld | ${why}::int` : sql`withheld & ~${why}::int`);

/** Holds a review until the transaction ends, shown or not. */
export async function holdEvenWithheldReview(db: Db, id: string): Promise<Held | undefined> {
  const [row] = await rowsOf<Held>(
    db,
    sql`select withheld, question_id as "questionId", answer_id as "answerId", revision from public.reviews where id = ${id} for update`,
  );
  return row;
}

/** Adds a reason to withhold it, or takes one away. */
export const withholdReviewRow = (db: Db, id: string, why: number, isSo: boolean) =>
  db.execute(sql`update public.reviews set withheld = ${bits(why, isSo)} where id = ${id}`);

/** All reviews of these answers. */
export const withholdReviewRowsOf = (db: Db, answerIds: string[], why: number, isSo: boolean) =>
  db.execute(
    sql`update public.reviews set withheld = ${bits(why, isSo)} where answer_id = any(${sql.param(answerIds)}::uuid[])`,
  );

/** Takes a review that is out of sight away for good. */
export const eraseReviewRow = (db: Db, id: string) => db.execute(sql`delete from public.reviews where id = ${id}`);
