import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect.ts';
import { withheldBy } from '../../platform/db/shown.ts';

interface Held {
  withheld: number;
  questionId: string;
  answerId: string | null;
  authorId: string | null;
}

const rowsOf = async <Row>(db: Db, query: SQL) => ((await db.execute(query)) as unknown as { rows: Row[] }).rows;
const bits = (why: number, isSo: boolean) => (isSo ? sql`withheld | ${why}::int` : sql`withheld & ~${why}::int`);

/** Holds a comment until the transaction ends, shown or not. */
export async function holdEvenWithheldComment(db: Db, id: string): Promise<Held | undefined> {
  const [row] = await rowsOf<Held>(
    db,
    sql`select withheld, question_id as "questionId", answer_id as "answerId", author_id as "authorId"
      from public.comments where id = ${id} and deleted_at is null for update`,
  );
  return row;
}

/** Adds a reason to withhold it, or takes one away. */
export const withholdCommentRow = (db: Db, id: string, why: number, isSo: boolean) =>
  db.execute(sql`update public.comments set withheld = ${bits(why, isSo)} where id = ${id}`);

/** The replies below a comment, however deep, as far as no comment between is itself withheld; gives their ids. */
export async function withholdReplies(db: Db, id: string, isSo: boolean): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`with recursive below as (
        select c.id, c.withheld from public.comments c where c.parent_id = ${id}
        union all
        select c.id, c.withheld from public.comments c join below b on c.parent_id = b.id
          where b.withheld & ~${withheldBy.comment | withheldBy.answer | withheldBy.question}::int = 0)
      update public.comments c set withheld = ${isSo ? sql`c.withheld | ${withheldBy.comment}::int` : sql`c.withheld & ~${withheldBy.comment}::int`}
      from below where c.id = below.id returning c.id`,
  );
  return rows.map((row) => row.id);
}

/** All comments on these answers. */
export const withholdCommentRowsOn = (db: Db, answerIds: string[], why: number, isSo: boolean) =>
  db.execute(
    sql`update public.comments set withheld = ${bits(why, isSo)} where answer_id = any(${sql.param(answerIds)}::uuid[])`,
  );

/** All comments on a question itself. */
export const withholdCommentRowsAt = (db: Db, questionId: string, isSo: boolean) =>
  db.execute(
    sql`update public.comments set withheld = ${bits(withheldBy.question, isSo)} where question_id = ${questionId} and answer_id is null`,
  );

/** Puts other words in place of a comment's, shown or not. */
export const rewriteComment = (
  db: Db,
  id: string,
  { body, bodyHtml, at }: { body: string; bodyHtml: string; at: Date },
) =>
  db.execute(sql`update public.comments set body = ${body}, body_html = ${bodyHtml}, suggestion = null, edited_at = ${at.toISOString()}::timestamptz
    where id = ${id}`);

/** Takes a comment that is out of sight away for good, with what was replied to it; gives the ids of all. */
export async function eraseCommentRow(db: Db, id: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`with recursive tree as (
        select id from public.comments where id = ${id}
        union all select c.id from public.comments c join tree t on c.parent_id = t.id)
      delete from public.comments c using tree where c.id = tree.id returning c.id`,
  );
  return rows.map((row) => row.id);
}
