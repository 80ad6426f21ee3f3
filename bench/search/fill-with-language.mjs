import { randomFrom } from '../speed/words.mjs';
import { language } from './language.mjs';

const answersOfAQuestion = 20;
const batch = 5_000;
/** One member has asked so many. */
const membersFor = 4;

/**
 * Fills a migrated database that holds the first `from` of them already with questions (titles of 6 to 14 words, half with a text of 20 to
 * 60) and `answersEach` times as many public answers (120 words, 20 to a question that has any), a member to four
 * questions, the same for the same seed. Search knows of nothing new yet.
 *
 * @param {import('pg').Client} client
 * @param {{ questions: number, seed: number, from?: number, answersEach?: number, vocabulary?: number }} size
 */
export async function fillWithLanguage(client, { questions, seed, from = 0, answersEach = 5, vocabulary = 30_000 }) {
  const { text, rare } = language(seed, vocabulary);
  const random = randomFrom(seed + 1 + from);
  const everySoMany = answersOfAQuestion / answersEach;
  // Ids of version 4, as the server makes them: its serialiser refuses any other.
  await client.query(`create or replace function pg_temp.made(name text) returns uuid language sql immutable as
    $$ select overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid $$`);
  await client.query(
    `insert into companies (id, slug, name) select pg_temp.made('company' || n), 'bench-' || n, 'Company ' || n from generate_series(1, 200) n on conflict do nothing`,
  );
  await client.query(
    `insert into members (id, handle, display_name, created_at)
     select pg_temp.made('member' || n), split_part(name, ' ', 2) || '-' || n, name, now() from unnest($1::text[]) with ordinality as m (name, place), lateral (select $2 + place as n) x`,
    [
      Array.from({ length: (questions - from) / membersFor }, () => `${rare(random)} ${rare(random)}`),
      Math.floor(from / membersFor),
    ],
  );
  await client.query('drop table if exists added, paragraph');
  await client.query('create temp table added as select id, slug, answers_count, created_at from questions limit 0');
  for (let begin = from; begin < questions; begin += batch) {
    const rows = Array.from({ length: Math.min(batch, questions - begin) }, (_, i) => ({
      n: begin + i,
      title: text(random, 6 + Math.floor(random() * 9)),
      body: random() < 0.5 ? text(random, 20 + Math.floor(random() * 40)) : '',
      level: ['mid', 'senior', 'lead', null][Math.floor(random() * 4)],
      sightings: Math.floor(random() ** 6 * 60),
      days: Math.floor(random() * 900),
    }));
    await client.query(
      `with written as (insert into questions (id, slug, title, body, body_html, track, level, authorship, pseudonym, answers_count, sightings_count, created_at, active_at)
       select pg_temp.made('question' || n), 'bench-' || n, title, body, '<p>' || body || '</p>', 'product-management', level, 'anonymous', 'Quiet Heron',
         case when n % ${everySoMany} = 0 then ${answersOfAQuestion} else 0 end, sightings, t, t
       from json_to_recordset($1::json) as r (n int, title text, body text, level text, sightings int, days int), lateral (select date_trunc('day', now()) - days * interval '1 day' as t) x
       returning id, slug, answers_count, created_at) insert into added select * from written`,
      [JSON.stringify(rows)],
    );
  }
  await client.query(`insert into question_companies (question_id, company_id, position)
    select id, pg_temp.made('company' || (1 + abs(hashtext(id::text)) % 200)), 0 from added`);
  await client.query(`insert into question_topics (question_id, topic_id, position)
    select q.id, t.id, 0 from added q join (select id, row_number() over (order by slug) - 1 as n, count(*) over () as all from topics) t
      on t.n = abs(hashtext(q.slug)) % t.all`);

  const paragraphs = Array.from({ length: 4_000 }, () => text(random, 60));
  await client.query('create temp table paragraph (place serial, text text)');
  await client.query('insert into paragraph (text) select unnest($1::text[])', [paragraphs]);
  await client.query(`
    insert into answers (id, question_id, authorship, pseudonym, visibility, excerpt, feedback_wanted, created_at, revised_at)
    select pg_temp.made('answer' || q.slug || '-' || j), q.id, 'anonymous', 'Calm Otter ' || j, 'public', 'An answer', null, q.created_at, q.created_at
    from added q, generate_series(1, ${answersOfAQuestion}) j where q.answers_count > 0`);
  await client.query(`
    insert into answer_revisions (answer_id, number, body, body_html, created_at)
    select a.id, 1, one.text || E'\\n\\n' || other.text, '<p>' || one.text || '</p>' || E'\\n' || '<p>' || other.text || '</p>', a.created_at
    from added q join answers a on a.question_id = q.id join paragraph one on one.place = 1 + abs(hashtext(a.id::text)) % ${paragraphs.length}
      join paragraph other on other.place = 1 + abs(hashtext(a.id::text || 'other')) % ${paragraphs.length}`);
  await client.query('analyze');
}
