import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';

/**
 * What a case is about, shown or not, from the row itself: who wrote something anonymous is in none of these. Moderators alone are
 * shown it; `c` is the case.
 */
const columns = (of: {
  id: SQL;
  title: SQL;
  href: SQL;
  text: SQL;
  html: SQL;
  author?: SQL;
  pseudonym?: SQL;
  guest?: SQL;
  withheld?: SQL;
  locked?: SQL;
  at: SQL;
  question?: SQL;
}) => sql`${of.id} as id, ${of.title} as title, ${of.href} as href, ${of.text} as text, ${of.html} as html, ${of.author ?? sql`null::uuid`} as author_id,
  ${of.pseudonym ?? sql`null::text`} as pseudonym, ${of.guest ?? sql`false`} as guest, ${of.withheld ?? sql`0`} as withheld, ${of.locked ?? sql`false`} as locked,
  ${of.at} as created_at, ${of.question ?? sql`null::uuid`} as question_id`;

const atAnswer = sql`'/answers/' || a.id`;
const atQuestion = sql`'/questions/' || q.slug`;

const subject = sql`lateral (
  select ${columns({
    ...{ id: sql`q.id`, title: sql`q.title`, href: atQuestion, text: sql`q.body`, html: sql`q.body_html` },
    ...{ author: sql`q.author_id`, pseudonym: sql`q.pseudonym`, withheld: sql`q.withheld`, locked: sql`q.locked` },
    ...{ at: sql`q.created_at`, question: sql`q.id` },
  })} from public.questions q where q.id = c.question_id
  union all select ${columns({
    ...{ id: sql`a.id`, title: sql`q.title`, href: atAnswer, text: sql`r.body`, html: sql`r.body_html` },
    ...{ author: sql`a.author_id`, pseudonym: sql`a.pseudonym`, withheld: sql`a.withheld`, locked: sql`a.locked` },
    ...{ at: sql`a.created_at`, question: sql`q.id` },
  })} from public.answers a join public.questions q on q.id = a.question_id
    join answer_revisions r on r.answer_id = a.id and r.number = a.revision where a.id = c.answer_id
  union all select ${columns({
    ...{ id: sql`m.id`, title: sql`q.title`, text: sql`m.body`, html: sql`m.body_html` },
    href: sql`case when m.answer_id is null then ${atQuestion} else '/answers/' || m.answer_id end || '#comment-' || m.id`,
    ...{ author: sql`m.author_id`, pseudonym: sql`m.pseudonym`, guest: sql`m.guest`, withheld: sql`m.withheld` },
    ...{ at: sql`m.created_at`, question: sql`q.id` },
  })} from public.comments m join public.questions q on q.id = m.question_id where m.id = c.comment_id
  union all select ${columns({
    ...{ id: sql`v.id`, title: sql`q.title`, href: sql`'/answers/' || v.answer_id` },
    text: sql`v.strength || E'\n\n' || v.change`,
    html: sql`''::text`,
    ...{ author: sql`v.author_id`, pseudonym: sql`v.pseudonym`, guest: sql`v.guest`, withheld: sql`v.withheld` },
    ...{ at: sql`v.created_at`, question: sql`q.id` },
  })} from public.reviews v join public.questions q on q.id = v.question_id where v.id = c.review_id
  union all select ${columns({
    ...{ id: sql`p.id`, title: sql`p.display_name`, href: sql`'/members/' || p.handle`, text: sql`p.headline` },
    ...{ html: sql`''::text`, author: sql`p.id`, at: sql`p.created_at` },
  })} from members p where p.id = c.member_id
  union all select ${columns({
    ...{
      id: sql`o.id`,
      title: sql`o.name`,
      href: sql`'/companies/' || o.slug`,
      text: sql`o.about`,
      html: sql`''::text`,
    },
    at: sql`c.opened_at`,
  })} from companies o where o.id = c.company_id
  union all select ${columns({
    ...{ id: sql`n.id`, title: sql`n.title`, href: sql`null::text`, text: sql`n.appeal_words`, html: sql`''::text` },
    at: sql`n.at`,
  })} from notices n where n.id = c.notice_id
) s`;

export interface CaseRow {
  id: string;
  kind: 'question' | 'answer' | 'comment' | 'review' | 'member' | 'company' | 'appeal';
  state: 'open' | 'closed';
  flagsCount: number;
  reasons: Record<string, number>;
  firstPost: boolean;
  takedown: boolean;
  openedAt: string;
  flaggedAt: string | null;
  closedAt: string | null;
  noticeId: string | null;
  subjectId: string;
  questionId: string | null;
  title: string;
  href: string | null;
  text: string;
  html: string;
  authorId: string | null;
  handle: string | null;
  displayName: string | null;
  pseudonym: string | null;
  guest: boolean;
  withheld: number;
  locked: boolean;
  createdAt: string;
}

const time = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The cases of `page` (a selection of whole rows), each with what it is about; `words` is how much of its text. */
export async function casesWithSubjects(
  db: Db,
  page: SQL,
  { order, words }: { order: SQL; words: number },
): Promise<CaseRow[]> {
  const { rows } = (await db.execute(sql`
    with c as materialized (${page})
    select c.id, c.kind, c.state, c.flags_count as "flagsCount", c.reasons, c.first_post as "firstPost",
      exists (select 1 from takedowns t where t.case_id = c.id) as takedown,
      ${time(sql`c.opened_at`)} as "openedAt", ${time(sql`c.flagged_at`)} as "flaggedAt", ${time(sql`c.closed_at`)} as "closedAt",
      c.notice_id as "noticeId", s.id as "subjectId", s.question_id as "questionId", s.title, s.href, left(s.text, ${words}) as text,
      left(s.html, ${words}) as html, s.author_id as "authorId", w.handle, w.display_name as "displayName", s.pseudonym, s.guest, s.withheld, s.locked,
      ${time(sql`s.created_at`)} as "createdAt"
    from c cross join ${subject} left join members w on w.id = s.author_id
    order by ${order}`)) as unknown as { rows: CaseRow[] };
  return rows;
}
