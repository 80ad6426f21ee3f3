import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import type { Cursor } from '../platform/page.ts';
import { moderationCases } from './moderation.table.ts';
import { type CaseRow, casesWithSubjects } from './subjects.queries.ts';

const rowsOf = async <Row>(db: Db, query: SQL) => ((await db.execute(query)) as unknown as { rows: Row[] }).rows;

type CaseOrder = 'oldest' | 'most-flagged' | 'closed';

/** How much of a text stands in the queue. */
const excerptLength = 400;
/** A text of the greatest length, with the signs that make it HTML. */
const whole = 400_000;

/** Each in an index of its own. */
const orders = {
  oldest: { by: sql`c.opened_at, c.id`, beyond: sql`>`, key: sql`timestamptz` },
  'most-flagged': { by: sql`c.flags_count desc, c.id desc`, beyond: sql`<`, key: sql`int` },
  closed: { by: sql`c.closed_at desc, c.id desc`, beyond: sql`<`, key: sql`timestamptz` },
} as const;
const columnOf = { oldest: sql`c.opened_at`, 'most-flagged': sql`c.flags_count`, closed: sql`c.closed_at` } as const;

interface Part {
  order: CaseOrder;
  kind: string | undefined;
  after: Cursor | undefined;
  limit: number;
}

/** The rows of one page, and one more that tells that there is a next. */
function casePage({ order, kind, after, limit }: Part): SQL {
  const { by, beyond, key } = orders[order];
  const state = order === 'closed' ? sql`c.state = 'closed'` : sql`c.state = 'open'`;
  const from = after ? sql`and (${columnOf[order]}, c.id) ${beyond} (${after.key}::${key}, ${after.id}::uuid)` : sql``;
  return sql`select c.* from ${moderationCases} c where ${state} ${kind ? sql`and c.kind = ${kind}` : sql``} ${from}
    order by ${by} limit ${limit + 1}`;
}

/** One page of the queue, or of what was decided, with the beginning of each content. */
export const listCaseRows = (db: Db, part: Part): Promise<CaseRow[]> =>
  casesWithSubjects(db, casePage(part), { order: orders[part.order].by, words: excerptLength });

/** How many are open, up to so many. */
export async function countOpen(db: Db, most: number): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from (select 1 from ${moderationCases} where state = 'open' limit ${most}) open`,
  );
  return row?.n ?? 0;
}

/** One, whole. */
export async function findCase(db: Db, id: string): Promise<CaseRow | undefined> {
  const [row] = await casesWithSubjects(db, sql`select * from ${moderationCases} where id = ${id}`, {
    order: sql`c.id`,
    words: whole,
  });
  return row;
}

/** Holds a case until the transaction ends; gives whether it is open. */
export async function holdCase(db: Db, id: string): Promise<'open' | 'closed' | undefined> {
  const [row] = await rowsOf<{ state: 'open' | 'closed' }>(
    db,
    sql`select state from ${moderationCases} where id = ${id} for update`,
  );
  return row?.state;
}

/** What members noted since it was opened, the latest first. */
export const notesOf = (db: Db, caseId: string, most: number) =>
  rowsOf<{ reason: string; note: string; at: string }>(
    db,
    sql`select reason, note, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from moderation_flags
      where case_id = ${caseId} and not settled order by id desc limit ${most}`,
  );

export interface ContextRow {
  kind: string;
  title: string;
  html: string;
  authorId: string | null;
  handle: string | null;
  displayName: string | null;
  pseudonym: string | null;
}

/** What it stands at: the question, the answer, the comments it replies to; the outermost first. */
export const contextOf = (db: Db, { kind, subjectId, questionId }: CaseRow) =>
  questionId === null || kind === 'question'
    ? Promise.resolve([])
    : rowsOf<ContextRow>(
        db,
        sql`
        with recursive ${kind === 'comment' ? sql`me as (select answer_id, parent_id from public.comments where id = ${subjectId})` : kind === 'review' ? sql`me as (select answer_id, null::uuid as parent_id from public.reviews where id = ${subjectId})` : sql`me as (select null::uuid as answer_id, null::uuid as parent_id)`},
        above as (
          select c.id, c.parent_id, 1 as depth from public.comments c join me on c.id = me.parent_id
          union all select c.id, c.parent_id, a.depth + 1 from public.comments c join above a on c.id = a.parent_id where a.depth < 10)
        select x.kind, x.title, x.html, x.author_id as "authorId", w.handle, w.display_name as "displayName", x.pseudonym from (
          select 0 as place, 'question' as kind, q.title, q.body_html as html, q.author_id, q.pseudonym from public.questions q where q.id = ${questionId}
          union all select 1, 'answer', '', r.body_html, a.author_id, a.pseudonym from me join public.answers a on a.id = me.answer_id
            join answer_revisions r on r.answer_id = a.id and r.number = a.revision
          union all select 100 - above.depth, 'comment', '', c.body_html, c.author_id, c.pseudonym from above join public.comments c on c.id = above.id
        ) x left join members w on w.id = x.author_id order by x.place`,
      );

/** Cases of the same named author, or at the same question. */
export const similarTo = (db: Db, { id, questionId, authorId }: CaseRow) => {
  const at = (table: SQL, column: SQL, which: SQL) =>
    sql`(select c.* from ${moderationCases} c join ${table} x on x.id = ${column} where ${which} and c.id <> ${id} order by c.opened_at desc limit 6)`;
  const of = (which: (table: SQL) => SQL) => [
    at(sql`public.answers`, sql`c.answer_id`, which(sql`x`)),
    at(sql`public.comments`, sql`c.comment_id`, which(sql`x`)),
    at(sql`public.reviews`, sql`c.review_id`, which(sql`x`)),
  ];
  const found = [
    ...(questionId
      ? [
          sql`(select c.* from ${moderationCases} c where c.question_id = ${questionId} and c.id <> ${id})`,
          ...of((x) => sql`${x}.question_id = ${questionId}`),
        ]
      : []),
    ...(authorId
      ? [
          sql`(select c.* from ${moderationCases} c where c.member_id = ${authorId} and c.id <> ${id})`,
          at(sql`public.questions`, sql`c.question_id`, sql`x.author_id = ${authorId}`),
          ...of((x) => sql`${x}.author_id = ${authorId}`),
        ]
      : []),
  ];
  if (!found.length) return Promise.resolve([]);
  const page = sql`select distinct on (c.opened_at, c.id) c.* from (${sql.join(found, sql` union all `)}) c order by c.opened_at desc, c.id desc limit 6`;
  return casesWithSubjects(db, page, { order: sql`c.opened_at desc, c.id desc`, words: excerptLength });
};

/** The topics a question is filed under, shown or not. */
export const topicsOf = (db: Db, questionId: string) =>
  rowsOf<{ slug: string; name: string }>(
    db,
    sql`select t.slug, t.name from public.question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = ${questionId} order by qt.position`,
  );

/** How often this member flagged something of that one's since then. */
export async function countFlagsBetween(
  db: Db,
  { reporterId, authorId, since }: { reporterId: string; authorId: string; since: Date },
): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from moderation_flags f join ${moderationCases} c on c.id = f.case_id
      left join public.questions q on q.id = c.question_id left join public.answers a on a.id = c.answer_id
      left join public.comments m on m.id = c.comment_id left join public.reviews v on v.id = c.review_id
      where f.reporter_id = ${reporterId} and f.at > ${since.toISOString()}::timestamptz
        and ${authorId} in (q.author_id, a.author_id, m.author_id, v.author_id, c.member_id)`,
  );
  return row?.n ?? 0;
}

/** Whether an answer waits to be looked at. */
export async function isAnswerInQueue(db: Db, answerId: string): Promise<boolean> {
  const rows = await rowsOf(db, sql`select from ${moderationCases} where answer_id = ${answerId} and state = 'open'`);
  return rows.length > 0;
}
