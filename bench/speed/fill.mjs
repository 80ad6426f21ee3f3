import { words } from './words.mjs';

const answersOfAQuestion = 20;

/**
 * Fills a migrated, empty database: questions, five times as many answers and fifteen times as many comments, the same for
 * the same seed. Every fourth question has its 20 answers, so that ids taken uniformly from those reach every answer. Texts are
 * as long as in the sample community: answers around 1,400 characters, comments around 130.
 *
 * @param {import('pg').Client} client
 * @param {{ questions: number, seed: number }} size
 */
export async function fill(client, { questions, seed }) {
  const answers = questions * 5;
  const comments = questions * 15;
  const members = Math.max(500, questions / 4);
  const companies = 200;
  const answered = Math.floor(questions / 4);

  await client.query('begin');
  await client.query(functions(seed));
  await client.query('create temp table paragraph (place int primary key, text text) on commit drop');
  await client.query('create temp table remark (place int primary key, text text) on commit drop');
  const { paragraphs, remarks } = words(seed);
  const many = 'select n - 1, t from unnest($1::text[]) with ordinality as x (t, n)';
  await client.query(`insert into paragraph ${many}`, [paragraphs]);
  await client.query(`insert into remark ${many}`, [remarks]);

  const statements = [
    `insert into members (id, handle, display_name, created_at)
      select pg_temp.made('member', n), 'bench-' || n, 'Member ' || n, now() - interval '800 days' from generate_series(1, ${members}) n`,
    `insert into companies (id, slug, name) select pg_temp.made('company', n), 'bench-' || n, 'Company ' || n from generate_series(1, ${companies}) n`,

    `create temp table asked on commit drop as
      select n, pg_temp.made('question', n) as id, pg_temp.made('member', pg_temp.pick(n, 1, ${members}) + 1) as member_id,
        pg_temp.pick(n, 2, 10) < 7 as named, pg_temp.moment(n, 3) as at, n % 4 = 0 and n / 4 <= ${answered} as is_answered,
        p.text as body, left(split_part(q.text, '. ', 1), 120) || ' (' || n || ')' as title
      from generate_series(1, ${questions}) n
      join paragraph p on p.place = pg_temp.pick(n, 4, ${paragraphs.length}) join paragraph q on q.place = pg_temp.pick(n, 5, ${paragraphs.length})`,
    `insert into authorship.authors (content_id, kind, member_id, question_id) select id, 'question', member_id, id from asked`,
    `insert into questions (id, slug, title, body, body_html, track, level, authorship, author_id, pseudonym, answers_count, created_at, active_at)
      select id, 'bench-question-' || n, title, body, '<p>' || body || '</p>', 'product-management', (array['mid', 'senior', 'lead'])[1 + n % 3],
        case when named then 'named' else 'anonymous' end, case when named then member_id end, case when not named then pg_temp.name_of(member_id) end,
        case when is_answered then ${answersOfAQuestion} else 0 end, pg_temp.shown(at, named), pg_temp.shown(at, named) from asked`,
    `insert into question_topics (question_id, topic_id, position)
      select a.id, t.id, 0 from asked a join (select id, row_number() over (order by slug) - 1 as n from topics) t on t.n = pg_temp.pick(a.n, 6, (select count(*)::int from topics))`,
    `insert into question_companies (question_id, company_id, position) select id, pg_temp.made('company', pg_temp.pick(n, 7, ${companies}) + 1), 0 from asked`,

    `create temp table answered on commit drop as
      select (q.n / 4 - 1) * ${answersOfAQuestion} + j as n, pg_temp.made('answer', (q.n / 4 - 1) * ${answersOfAQuestion} + j) as id, q.id as question_id,
        pg_temp.made('member', (q.n * 31 + j * 7) % ${members} + 1) as member_id, pg_temp.pick(q.n * 100 + j, 8, 10) < 7 as named,
        q.at + interval '1 day' * pg_temp.pick(q.n * 100 + j, 9, 60) as at
      from asked q, generate_series(0, ${answersOfAQuestion - 1}) j where q.is_answered`,
    `insert into authorship.authors (content_id, kind, member_id, question_id, slot) select id, 'answer', member_id, question_id, 'answer' from answered`,
    `insert into answers (id, question_id, authorship, author_id, pseudonym, visibility, excerpt, feedback_wanted, comments_count, open_comments_count, votes_count, created_at, revised_at)
      select a.id, question_id, case when named then 'named' else 'anonymous' end, case when named then member_id end,
        case when not named then pg_temp.name_of(member_id) end, 'public', left(p.text, 240), '{}', 2, 2, 0, pg_temp.shown(at, named), pg_temp.shown(at, named)
      from answered a join paragraph p on p.place = pg_temp.pick(a.n, 10, ${paragraphs.length})`,
    `insert into answer_revisions (answer_id, number, body, body_html, created_at)
      select a.id, 1, string_agg(p.text, E'\\n\\n' order by k), string_agg('<p>' || p.text || '</p>', E'\\n' order by k), min(pg_temp.shown(a.at, a.named))
      from answered a, generate_series(10, 13) k, paragraph p where p.place = pg_temp.pick(a.n, k, ${paragraphs.length}) group by a.id`,

    // One in ten has waited for its first word so far, the others have had it; reviews make scores of every eighth.
    `insert into lane_waits (answer_id, topic_id, revision, since, newcomer, heard)
      select a.id, t.topic_id, 1, a.at, false, a.n % 10 > 0 from answered a join question_topics t on t.question_id = a.question_id and t.position = 0`,
    `insert into revision_scores (answer_id, revision, reviews, marked, value, low, high, through)
      select id, 1, 3, 3, 3.1, 2.4, 3.8, '{"yes": 2, "no": 1}' from answered where n % 8 = 0`,

    `create temp table said on commit drop as
      select s.n, pg_temp.made('comment', s.n) as id, coalesce(a.question_id, q.id) as question_id, a.id as answer_id,
        pg_temp.made('member', pg_temp.pick(s.n, 14, ${members}) + 1) as member_id, pg_temp.pick(s.n, 15, 10) < 7 as named, pg_temp.moment(s.n, 16) as at
      from generate_series(0, ${comments - 1}) as s (n) left join answered a on s.n % 3 > 0 and a.n = s.n / 3
      left join asked q on s.n % 3 = 0 and q.n = s.n / 3 % ${questions} + 1`,
    `insert into authorship.authors (content_id, kind, member_id, question_id) select id, 'comment', member_id, question_id from said`,
    `insert into comments (id, question_id, answer_id, authorship, author_id, pseudonym, body, body_html, revision, created_at, position)
      select id, question_id, answer_id, case when named then 'named' else 'anonymous' end, case when named then member_id end,
        case when not named then pg_temp.name_of(member_id) end, r.text, '<p>' || r.text || '</p>', case when answer_id is not null then 1 end,
        pg_temp.shown(at, named), row_number() over (partition by question_id, answer_id order by s.n)
      from said s join remark r on r.place = pg_temp.pick(s.n, 17, ${remarks.length})`,
    `insert into authorship.pseudonyms (question_id, member_id, name)
      select question_id, member_id, pg_temp.name_of(member_id) from (
        select id as question_id, member_id from asked where not named union select question_id, member_id from answered where not named
        union select question_id, member_id from said where not named) x`,

    `insert into votes (member_id, answer_id)
      select distinct pg_temp.made('member', pg_temp.pick(n, 18, ${members}) + 1), pg_temp.made('answer', pg_temp.pick(n, 19, ${answers})) from generate_series(1, ${answers}) n`,
    `update answers a set votes_count = v.n from (select answer_id, count(*) as n from votes where answer_id is not null group by 1) v where v.answer_id = a.id`,
    `update questions q set comments_count = c.n from (select question_id, count(*) as n from comments where answer_id is null group by 1) c where c.question_id = q.id`,
    `update questions q set active_at = greatest(q.active_at, a.at) from (select question_id, max(created_at) as at from answers group by 1) a where a.question_id = q.id`,
    `update companies c set questions_count = x.n from (select company_id, count(*) as n from question_companies group by 1) x where x.company_id = c.id`,
    `update topics t set questions_count = x.n from (select topic_id, count(*) as n from question_topics group by 1) x where x.topic_id = t.id`,
  ];
  for (const statement of statements) await client.query(statement);
  await client.query('commit');
  await client.query('vacuum analyze');
}

/** Numbers from a hash instead of random(): the same whatever order PostgreSQL works in. */
const functions = (seed) => `
  create function pg_temp.pick(n bigint, salt int, below int) returns int language sql immutable
    return (hashint8(n * 64 + salt + ${seed}::bigint * 1000000007) & 2147483647) % below;
  create function pg_temp.made(kind text, n bigint) returns uuid language sql immutable
    return overlay(overlay(md5(kind || n || ':${seed}') placing '4' from 13) placing 'a' from 17)::uuid;
  create function pg_temp.name_of(member uuid) returns text language sql immutable return 'Quiet Heron ' || left(member::text, 8);
  create function pg_temp.moment(n bigint, salt int) returns timestamptz language sql immutable
    return timestamptz '2026-11-01 00:00:00Z' - make_interval(secs => pg_temp.pick(n, salt, 60000000));
  create function pg_temp.shown(at timestamptz, named boolean) returns timestamptz language sql immutable
    return case when named then at else date_trunc('day', at, 'UTC') end;`;
