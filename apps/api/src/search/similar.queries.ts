import { sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';

/** So many terms, the rarest for what the question says of them, find candidates; the others only add to their scores. */
const most = { terms: 14, words: 400, ofTerm: 1500, candidates: 300 };

const rank = hot(
  'similar questions',
  (db, at: Slots<{ words: string; all?: string; except?: string }>, { rows }: { rows: number }) =>
    statement<{ id: string; score: number }>(
      db,
      sql`
    with said as (
      select (ts_lexize('english_stem', s.word))[1] as term, sum(s.times) as frequency
      from json_to_recordset(${at.words}::json) as s (word text, times float8) where ts_lexize('english_stem', s.word) <> '{}' group by 1),
    term as materialized (
      select s.term, 2 * s.frequency / (s.frequency + 1) * ln(1 + (n.questions - t.questions + 0.5) / (t.questions + 0.5)) as weight, t.questions
      from said s join search_terms t on t.term = s.term cross join (select questions from search_terms where term = '') n
      where t.questions > 0 and t.questions <= n.questions),
    chosen as (select * from term order by weight desc limit ${sql.raw(`${most.terms}`)}),
    listed as (
      select p.doc from chosen t cross join lateral (
        select p.doc, p.impact from search_postings p where p.term = t.term order by p.impact desc, p.doc desc limit ${sql.raw(`${most.ofTerm}`)}) p
      group by p.doc order by sum(t.weight * p.impact) desc, p.doc limit ${sql.raw(`${most.candidates}`)}),
    best as (select sum(weight) * 1.5 as best from term)
    select q.id, round((m.sum / 1000 / best.best)::numeric, 6)::float8 as score
    from listed join search_questions d using (doc) join questions q on q.id = d.question_id cross join best
      cross join lateral (select sum(t.weight * d.impacts[array_position(d.terms, t.term collate "C")]) as sum from term t) m
    ${at.except ? sql`where q.id <> ${at.except}::uuid` : sql``}
    order by m.sum desc, q.id limit ${sql.raw(`${rows}`)}`,
    ),
);

/** Questions that share the most telling terms with a text (BM25F both ways, see ranking.ts); scores are shares of the best possible. */
export async function rankSimilar(
  db: Db,
  words: Map<string, number>,
  { limit, except }: { limit: number; except?: string | undefined },
): Promise<{ id: string; score: number }[]> {
  const said = [...words].slice(0, most.words).map(([word, times]) => ({ word, times }));
  const { rows } = await rank(db, { words: JSON.stringify(said), ...(except && { except }) }, { rows: limit });
  return rows;
}
