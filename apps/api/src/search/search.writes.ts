import { sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { ranking } from './ranking.queries.ts';
import { filled } from './search.queries.ts';

/** The terms and words of one question. */
interface Held {
  terms: string[];
  words: string[];
}

interface ToPut {
  id: string;
  title: string;
  labels: string[];
  /** Each word with its frequency. */
  words: Map<string, number>;
}

/** Takes questions out, as far as they are in; gives what they held. */
export async function takeOut(db: Db, questionIds: string[]): Promise<Held[]> {
  const { rows } = (await db.execute(sql`
    with gone as (
      delete from search_questions where question_id in (select value::uuid from json_array_elements_text(${JSON.stringify(questionIds)}::json))
      returning doc, terms, impacts, words),
    unposted as (
      delete from search_postings p using (select doc, unnest(terms) as term, unnest(impacts) as impact from gone) g
      where p.term = g.term and p.impact = g.impact and p.doc = g.doc)
    select terms, words from gone`)) as unknown as { rows: Held[] };
  return rows;
}

/** Puts questions in; gives what they hold. Impact is the saturated frequency (k1 + 1) f / (k1 + f), in thousandths. */
export async function putIn(db: Db, questions: ToPut[]): Promise<Held[]> {
  if (!questions.length) return [];
  const given = questions.map(({ id, title, labels, words }) => ({
    id,
    title,
    labels,
    words: [...words.keys()],
    frequencies: [...words.values()],
  }));
  const k1 = ranking.saturation;
  const { rows } = (await db.execute(sql`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(given)}::json)
        as g (id uuid, title text, labels text[], words text[], frequencies float8[])),
    stemmed as (
      select g.id, coalesce((ts_lexize('english_stem', w.word))[1], w.word) as term, sum(w.frequency) as frequency
      from given g cross join unnest(g.words, g.frequencies) as w (word, frequency) group by 1, 2
      union all select g.id, l, ${ranking.label}::float8 from given g cross join unnest(g.labels) l where l ~ '^(company|topic):'),
    weighed as (
      select id, array_agg(term) as terms, array_agg((1000 * ${k1 + 1}::float8 * frequency / (${k1}::float8 + frequency))::smallint) as impacts
      from stemmed group by id),
    put as (
      insert into search_questions (question_id, title, terms, impacts, words, labels)
      select g.id, g.title, coalesce(w.terms, '{}'), coalesce(w.impacts, '{}'), g.words, g.labels
      from given g left join weighed w using (id) returning doc, terms, impacts, words),
    posted as (
      insert into search_postings (term, impact, doc) select unnest(terms), unnest(impacts), doc from put order by 1, 2)
    select terms, words from put`)) as unknown as { rows: Held[] };
  return rows;
}

/** Counts how many questions hold each term and word, always in the same order, so that two who post at once wait instead of failing. */
export async function count(db: Db, before: Held[], after: Held[]): Promise<void> {
  const terms = changes(before, after, (held) => ['', ...held.terms]);
  const words = changes(before, after, (held) => held.words);
  if (terms.length)
    await db.execute(sql`
      insert into search_terms (term, questions)
      select term, by from json_to_recordset(${JSON.stringify(terms)}::json) as c (term text, by int) order by term collate "C"
      on conflict (term) do update set questions = search_terms.questions + excluded.questions`);
  const rarer = terms.filter(({ term, by }) => by < 0 && term !== '').map(({ term }) => term);
  if (rarer.length)
    await db.execute(
      sql`delete from search_terms where questions <= 0 and term in (select value from json_array_elements_text(${JSON.stringify(rarer)}::json))`,
    );
  if (words.length)
    await db.execute(sql`
      insert into search_words (word, term, questions)
      select term, coalesce((ts_lexize('english_stem', term))[1], term), by
      from json_to_recordset(${JSON.stringify(words)}::json) as c (term text, by int) order by term collate "C"
      on conflict (word) do update set questions = search_words.questions + excluded.questions`);
  // What stands in no question any more is not kept either.
  const fewer = words.filter(({ by }) => by < 0).map(({ term }) => term);
  if (fewer.length)
    await db.execute(
      sql`delete from search_words where questions <= 0 and word in (select value from json_array_elements_text(${JSON.stringify(fewer)}::json))`,
    );
}

function changes(before: Held[], after: Held[], of: (held: Held) => string[]): { term: string; by: number }[] {
  const sum = new Map<string, number>();
  for (const held of before) for (const term of of(held)) sum.set(term, (sum.get(term) ?? 0) - 1);
  for (const held of after) for (const term of of(held)) sum.set(term, (sum.get(term) ?? 0) + 1);
  return [...sum].filter(([, by]) => by !== 0).map(([term, by]) => ({ term, by }));
}

/** Puts what a public answer says in, in place of what it said before. */
export const putAnswersIn = (db: Db, answers: { id: string; questionId: string; words: string[] }[]) =>
  db.execute(sql`
    insert into search_answers (answer_id, question_id, terms)
    select g.id, g."questionId", array(select distinct (ts_lexize('english_stem', w))[1] from unnest(g.words) w where ts_lexize('english_stem', w) <> '{}')
    from json_to_recordset(${JSON.stringify(answers)}::json) as g (id uuid, "questionId" uuid, words text[])
    on conflict (answer_id) do update set terms = excluded.terms`);

export const takeAnswersOut = (db: Db, answerIds: string[]) =>
  db.execute(
    sql`delete from search_answers where answer_id in (select value::uuid from json_array_elements_text(${JSON.stringify(answerIds)}::json))`,
  );

export const moveAnswersIn = (db: Db, from: string, to: string) =>
  db.execute(sql`update search_answers set question_id = ${to} where question_id = ${from}`);

export const noteFilled = (db: Db, now: Date) =>
  db.execute(
    sql`insert into loaded (name, loaded_at) values (${filled}, ${now.toISOString()}::timestamptz) on conflict do nothing`,
  );

/** Each group a list of phrases, each phrase its words; every phrase of a group comes to mean every other. */
export async function replaceSynonyms(db: Db, groups: string[][][]): Promise<void> {
  const phrases = groups.flatMap((group, n) => group.map((words) => ({ n, words })));
  await db.execute(sql`delete from search_synonyms`);
  await db.execute(sql`
    with phrase as (
      select p.n, (select string_agg(coalesce((ts_lexize('english_stem', w.word))[1], w.word), ' ' order by w.place)
        from unnest(p.words) with ordinality as w (word, place)) as terms
      from json_to_recordset(${JSON.stringify(phrases)}::json) as p (n int, words text[]))
    insert into search_synonyms (phrase, means)
    select distinct one.terms, other.terms from phrase one join phrase other on other.n = one.n and other.terms <> one.terms`);
}
