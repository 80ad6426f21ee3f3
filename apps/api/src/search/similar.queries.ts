import { sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';
import { ranking } from './ranking.queries.ts';

/** So many terms, the rarest for what the question says of them, find candidates; the others only add to their scores. */
const most = { terms: 14, words: 400, ofTerm: 700, candidates: 150 };

const rank = hot(
  'similar questions',
  (db, at: Slots<{ words: string; phrases: string; except?: string }>, { rows }: { rows: number }) =>
    statement<{ id: string; score: number }>(
      db,
      sql`
    with said as materialized (
      select (ts_lexize('english_stem', s.word))[1] as term, sum(s.times) as frequency
      from json_to_recordset(${at.words}::json) as s (word text, times float8) where ts_lexize('english_stem', s.word) <> '{}' group by 1),
    phrase as (
      select term, frequency from said
      union all select string_agg(coalesce((ts_lexize('english_stem', w.word))[1], w.word), ' ' order by w.place), 2
      from json_array_elements_text(${at.phrases}::json) with ordinality as p (words, n)
        cross join lateral unnest(string_to_array(p.words, ' ')) with ordinality as w (word, place) group by p.n),
    meant as (
      select m.term, max(p.frequency) as frequency, max(${sql.raw(`${ranking.likeness.synonymOfText}`)} / sqrt(cardinality(string_to_array(s.means, ' ')))) as likeness
      from phrase p join search_synonyms s on s.phrase = p.term collate "C" cross join lateral unnest(string_to_array(s.means, ' ')) as m (term)
      where m.term not in (select term from said) group by m.term),
    term as materialized (
      select s.term, s.likeness * 2 * s.frequency / (s.frequency + 1) * ln(1 + (n.questions - t.questions + 0.5) / (t.questions + 0.5)) as weight, t.questions, s.own
      from (select term, frequency, 1 as likeness, true as own from said union all select term, frequency, likeness, false from meant) s
        join search_terms t on t.term = s.term collate "C" cross join (select questions from search_terms where term = '') n
      where t.questions > 0 and t.questions <= n.questions),
    chosen as (select * from term order by weight desc limit ${sql.raw(`${most.terms}`)}),
    listed as (
      select p.doc from chosen t cross join lateral (
        select p.doc, p.impact from search_postings p where p.term = t.term order by p.impact desc, p.doc desc limit ${sql.raw(`${most.ofTerm}`)}) p
      group by p.doc order by sum(t.weight * p.impact) desc, p.doc limit ${sql.raw(`${most.candidates}`)}),
    best as (select coalesce(sum(weight) filter (where own), sum(weight)) * 1.5 as best from term),
    top as (
      select d.question_id as id, (select sum(t.weight * d.impacts[array_position(d.terms, t.term collate "C")]) from term t) as sum
      from listed join search_questions d using (doc)
      ${at.except ? sql`where d.question_id <> ${at.except}::uuid` : sql``}
      order by 2 desc, 1 desc limit ${sql.raw(`${rows}`)})
    select q.id, round((top.sum / 1000 / best.best)::numeric, 6)::float8 as score
    from top join questions q using (id) cross join best
    order by top.sum desc, q.id desc`,
    ),
);

/**
 * Questions that share the most telling terms with a text, or say them in words that mean the same (BM25F both ways, see ranking.queries.ts);
 * scores are shares of the best possible.
 */
export async function rankSimilar(
  db: Db,
  { words, phrases }: { words: Map<string, number>; phrases: string[] },
  { limit, except }: { limit: number; except?: string | undefined },
): Promise<{ id: string; score: number }[]> {
  const said = [...words].slice(0, most.words).map(([word, times]) => ({ word, times }));
  const { rows } = await rank(
    db,
    { words: JSON.stringify(said), phrases: JSON.stringify(phrases), ...(except && { except }) },
    { rows: limit },
  );
  return rows;
}
