import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import { questionsOfMine } from '../authorship/authorship.visible.ts';
import type { Viewer } from '../platform/context.ts';
import type { Slots } from '../platform/db/hot.ts';
import { inStates } from './facets.queries.ts';
import { browseOrders, type Order } from './order-questions.queries.ts';

/** Of a company or topic with at most so many questions all are looked at, of another those that a word says most about. */
export const mostOfLabel = 2_000;
/** Of one word, at most so many questions are looked at for those that a search was narrowed to. */
const mostOfWord = 20_000;

/** What a search was narrowed to. */
interface Narrowed {
  /** All conditions, over `questions q` and `search_questions d`. */
  where: SQL[];
  /** The companies and topics among them, as labels in JSON. */
  labels: Placeholder | undefined;
  /** Up to how many questions of such a label all are looked at. */
  mostOfLabel: Placeholder;
  /** The conditions beside `labels`, where that is a single one; otherwise all. */
  beside: SQL[];
  /** Ids of questions among which all are that fit, as a subquery in brackets, where they are known to be few. */
  few: SQL | undefined;
}

type NarrowingSlots = Slots<{
  leading: string | null;
  mostOfLabel: number;
  labels: string | null;
  without: string | null;
  by: string | null;
  except: string | null;
}>;

/** What these values and forms of a search narrow it to. */
export function narrowedTo(
  at: NarrowingSlots,
  { viewer, has, is, leads }: { viewer: Viewer; has: string; is: string; leads: string },
): Narrowed {
  const beside = inStates({ has, is }, viewer);
  const holds = (labels: Placeholder) => sql`d.labels @> array(select json_array_elements_text(${labels}::json))`;
  if (at.labels) beside.push(holds(at.labels));
  if (at.without) beside.push(sql`not d.words && array(select json_array_elements_text(${at.without}::json))`);
  if (at.by) beside.push(sql`q.author_id = (select m.id from members m where m.handle = ${at.by})`);
  if (at.except) beside.push(sql`q.id <> ${at.except}::uuid`);
  const where = at.leading ? [...beside, holds(at.leading)] : beside;
  return {
    where,
    labels: at.leading,
    mostOfLabel: at.mostOfLabel,
    beside: leads === 'one' ? beside : where,
    few: fewOf(is, viewer, at.by),
  };
}

/** The ids of questions among which all are that `is:` or a handle leaves, where those are one member's; undefined where not. */
function fewOf(is: string, viewer: Viewer, by: Placeholder | undefined): SQL | undefined {
  if (by) return sql`(select id from questions where author_id = (select m.id from members m where m.handle = ${by}))`;
  return viewer.kind === 'member' && (is === 'mine' || is === 'answered-by-me') ? questionsOfMine(viewer) : undefined;
}

interface Candidates {
  /** Common table expressions that the others read, each with a comma behind it. */
  before: SQL;
  /** The questions that a term `t` says most about, at most `t.cut`: doc and impact. */
  ofTerm: SQL;
  /** The first in an order, where no words were typed: doc. */
  inOrder(order: Order, most: number): SQL;
}

/**
 * Where a search takes its questions from. What a company, a topic or an author narrows to few is read first and looked through for the
 * words; otherwise the questions of a word, or all in their order, are gone through until enough fit. Fenced (`offset 0`, `is true`),
 * because no planner knows how few the conditions leave, and one that guesses reads whole tables.
 */
export function candidates({ where, labels, mostOfLabel: most, beside, few }: Narrowed): Candidates {
  const fits = allOf(where);
  const columns = sql`d.doc, d.terms, d.impacts, q.id, q.created_at, q.active_at, q.asked_score, q.answers_count`;
  const ofRarest = sql`rarest cross join lateral (select p.doc from search_postings p where p.term = rarest.label collate "C" offset 0) p`;
  const before = few
    ? sql`few as materialized (
        select ${columns} from questions q join search_questions d on d.question_id = q.id where q.id in ${few} and ${fits}),`
    : labels
      ? sql`rarest as materialized (
        select l.label, coalesce(t.questions, 0) as questions from json_array_elements_text(${labels}::json) l (label)
        left join search_terms t on t.term = l.label collate "C" order by 2 limit 1),
      labelled as materialized (select p.doc from ${ofRarest}),
      few as materialized (
        select ${columns} from ${ofRarest} join search_questions d using (doc) join questions q on q.id = d.question_id
        where rarest.questions <= ${most}::int and ${fits}),`
      : sql``;
  // One of the two sides finds nothing, and is not even begun.
  const isMany = few ? sql`false` : labels ? sql`(select questions from rarest) > ${most}::int` : sql`true`;
  const either = (fromFew: SQL, fromMany: SQL) => (few || labels ? sql`(${fromFew} union all ${fromMany})` : fromMany);

  const postings = sql`select p.doc, p.impact from search_postings p where p.term = t.term order by p.impact desc, p.doc desc`;
  const walked = sql`(select * from (${postings} limit ${sql.raw(`${mostOfWord}`)}) p
    ${labels && !few ? sql`where (p.doc in (select doc from labelled)) is true` : sql``} offset 0) p`;
  const fitting = beside.length
    ? sql`cross join lateral (
        select from search_questions d join questions q on q.id = d.question_id where d.doc = p.doc and ${allOf(beside)} offset 0) x`
    : sql``;
  const ofTerm = where.length
    ? either(
        sql`(select f.doc, f.impacts[array_position(f.terms, t.term collate "C")] as impact from few f
          where array_position(f.terms, t.term collate "C") is not null order by 2 desc, 1 desc limit t.cut)`,
        sql`(select p.doc, p.impact from ${walked} ${fitting} where ${isMany} limit t.cut)`,
      )
    : sql`(${postings} limit t.cut)`;
  const inOrder = (order: Order, rows: number) => {
    const first = sql`order by ${browseOrders[order]} desc, q.id desc limit ${sql.raw(`${rows}`)}`;
    return either(
      sql`(select q.doc from few q ${first})`,
      sql`(select d.doc from questions q cross join lateral (
        select d.doc from search_questions d where d.question_id = q.id and ${fits} offset 0) d where ${isMany} ${first})`,
    );
  };
  return { before, ofTerm, inOrder };
}

const allOf = (conditions: SQL[]): SQL => (conditions.length ? sql.join(conditions, sql` and `) : sql`true`);
