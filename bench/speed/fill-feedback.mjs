/** How many answers have a page full of feedback, and how much is on each. */
export const full = { answers: 200, notes: 50, reviews: 5, newsEach: 3 };

/**
 * Adds to what `fill` made: answers whose every sentence has a note (50, pinned, by members), with five reviews and a score,
 * and what their authors and the givers are told of it. Gives the ids to ask for.
 *
 * @param {import('pg').Client} client
 */
export async function fillFeedback(client) {
  const { rows } = await client.query(`select a.id, a.question_id as "questionId" from answers a
    where a.visibility = 'public' and a.authorship = 'named' order by a.id limit ${full.answers}`);
  const ids = rows.map(({ id }) => id);
  const { rowCount } = await client.query(`select 1 from loaded where name = 'bench of feedback'`);
  if (rowCount) return ids;
  const statements = [
    `create temp table full_answers as select a.id, a.question_id, a.author_id, row_number() over (order by a.id) as n from answers a where a.id = any($1)`,
    `create temp table givers as select id, row_number() over (order by id) - 1 as n from members limit 500`,
    `insert into comments (id, question_id, answer_id, authorship, author_id, body, body_html, revision, anchor, places, created_at, position)
      select gen_random_uuid(), f.question_id, f.id, 'named', g.id, 'Say what you expect to find there, and by when.', '<p>Say what you expect to find there, and by when.</p>', 1,
        jsonb_build_object('exact', 'what you expect', 'prefix', 'I would ask ', 'suffix', ' to find.', 'start', s * 20),
        jsonb_build_object('1', jsonb_build_object('status', 'kept', 'start', s * 20, 'end', s * 20 + 15)), now() - interval '1 hour' * s, 100 + s
      from full_answers f, generate_series(1, ${full.notes}) s join givers g on g.n = s * 7 % 500`,
    `insert into authorship.authors (content_id, kind, member_id, question_id)
      select c.id, 'comment', c.author_id, c.question_id from comments c join full_answers f on f.id = c.answer_id where c.position > 100`,
    `insert into reviews (id, question_id, answer_id, revision, authorship, author_id, strength, change, through, created_at, position)
      select gen_random_uuid(), f.question_id, f.id, 1, 'named', g.id, 'It says who waits before it counts.', 'Say for how long you would count, and why.', 'yes', now() - interval '1 hour' * s, s
      from full_answers f, generate_series(1, ${full.reviews}) s join givers g on g.n = s * 11 % 500`,
    `insert into authorship.authors (content_id, kind, member_id, question_id, slot)
      select r.id, 'review', r.author_id, r.question_id, 'review:' || r.answer_id || ':1' from reviews r join full_answers f on f.id = r.answer_id`,
    `insert into revision_scores (answer_id, revision, reviews, marked, value, low, high, criteria, through, ready)
      select id, 1, 5, 5, 3.2, 2.6, 3.8, '[]', '{"notYet": 0, "nearly": 0, "yes": 5}', true from full_answers
      on conflict (answer_id, revision) do update set reviews = 5, marked = 5, through = excluded.through`,
    `insert into notifications (for_content, kind, question_id, answer_id, comment_id, at)
      select c.id, 'thanks', c.question_id, c.answer_id, c.id, now() from comments c join full_answers f on f.id = c.answer_id where c.position > 100 and f.n <= ${full.newsEach * 10}`,
    `update answers a set comments_count = comments_count + ${full.notes}, open_comments_count = open_comments_count + ${full.notes}, reviews_count = ${full.reviews} from full_answers f where f.id = a.id`,
    `insert into loaded (name, loaded_at) values ('bench of feedback', now())`,
  ];
  for (const [n, statement] of statements.entries()) await client.query(statement, n === 0 ? [ids] : []);
  await client.query('vacuum analyze');
  return ids;
}
