import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { withheldBy } from '../platform/db/shown.ts';
import { listAllFeedbackIds } from './answers-of-member.queries.ts';

interface Held {
  withheld: number;
  questionId: string;
}

const rowsOf = async <Row>(db: Db, query: SQL) => ((await db.execute(query)) as unknown as { rows: Row[] }).rows;

/** Holds an answer until the transaction ends, shown or not. */
export async function holdEvenWithheldAnswer(db: Db, id: string): Promise<Held | undefined> {
  const [row] = await rowsOf<Held>(
    db,
    sql`select withheld, question_id as "questionId" from public.answers where id = ${id} for update`,
  );
  return row;
}

const bits = (why: number, isSo: boolean) => (isSo ? sql`withheld | ${why}::int` : sql`withheld & ~${why}::int`);

/** Adds a reason to withhold it, or takes one away. */
export const withholdAnswerRow = (db: Db, id: string, why: number, isSo: boolean) =>
  db.execute(sql`update public.answers set withheld = ${bits(why, isSo)} where id = ${id}`);

/** The same of all answers to a question, whose own reason it is; gives their ids. */
export async function withholdAnswerRowsOf(db: Db, questionId: string, isSo: boolean): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`update public.answers set withheld = ${bits(withheldBy.question, isSo)} where question_id = ${questionId} returning id`,
  );
  return rows.map(({ id }) => id);
}

/** Counts anew what is shown at these answers. */
export const recountAnswers = (db: Db, ids: string[]) =>
  db.execute(sql`
    update public.answers a set
      comments_count = (select count(*) from comments c where c.answer_id = a.id and c.deleted_at is null and not c.held),
      reviews_count = (select count(*) from reviews r where r.answer_id = a.id and not r.held),
      open_comments_count = (select count(*) from comments c where c.answer_id = a.id and c.deleted_at is null and c.parent_id is null
        and c.state = 'open' and not c.held and not coalesce(c.author_id = a.author_id or (not c.guest and c.pseudonym = a.pseudonym), false))
    where a.id = any(${sql.param(ids)}::uuid[])`);

/** Puts other words in place of the current version's, shown or not; gives what they were. */
export async function rewriteAnswer(
  db: Db,
  id: string,
  { body, bodyHtml, excerpt }: { body: string; bodyHtml: string; excerpt: string },
): Promise<{ revision: number; body: string } | undefined> {
  const [before] = await rowsOf<{ revision: number; body: string }>(
    db,
    sql`select a.revision, r.body from public.answers a join answer_revisions r on r.answer_id = a.id and r.number = a.revision
      where a.id = ${id} for update`,
  );
  if (!before) return undefined;
  await db.execute(
    sql`update answer_revisions set body = ${body}, body_html = ${bodyHtml} where answer_id = ${id} and number = ${before.revision}`,
  );
  await db.execute(sql`update public.answers set excerpt = ${excerpt} where id = ${id}`);
  return before;
}

export const closeAnswerRow = (db: Db, id: string, locked: boolean) =>
  db.execute(sql`update public.answers set locked = ${locked} where id = ${id}`);

/** Takes an answer that is out of sight away for good, with its versions and all feedback; gives the ids of that. */
export async function eraseAnswerRow(db: Db, id: string): Promise<string[]> {
  const feedback = await listAllFeedbackIds(db, [id]);
  await db.execute(sql`delete from public.answers where id = ${id}`);
  return feedback;
}
