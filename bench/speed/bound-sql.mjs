const questionColumns = `q.id, q.slug, q.title, q.body, q.body_html, q.track, q.level, q.round, q.authorship, m.id as author_id, m.handle, m.display_name, q.pseudonym, q.sample, q.answers_count,
  q.votes_count, q.comments_count, q.sightings_count, q.last_asked_month, q.created_at, q.edited_at, q.active_at,
  coalesce((select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by qt.position) from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = q.id), '[]') as topics,
  coalesce((select json_agg(json_build_object('slug', c.slug, 'name', c.name) order by qc.position) from question_companies qc join companies c on c.id = qc.company_id where qc.question_id = q.id), '[]') as companies`;

export const listAfter = {
  name: 'list',
  text: `select ${questionColumns} from questions q left join members m on m.id = q.author_id
    where (q.created_at, q.id) < ($1, $2) order by q.created_at desc, q.id desc limit 21`,
};

export const oneQuestion = {
  name: 'question',
  text: `select ${questionColumns} from questions q left join members m on m.id = q.author_id where q.id = $1`,
};

export const answersOf = {
  name: 'answers',
  text: `select a.id, a.question_id, q.slug, q.title, a.authorship, m.id as author_id, m.handle, m.display_name, a.pseudonym, a.visibility, a.link_token, a.revision, r.body, r.body_html, r.minutes,
      a.excerpt, a.feedback_wanted, a.sample, a.comments_count, a.open_comments_count, a.reviews_count, a.votes_count, a.created_at, a.revised_at,
      s.reviews, s.value, s.low, s.high, s.criteria, s.ready
    from answers a join questions q on q.id = a.question_id join answer_revisions r on r.answer_id = a.id and r.number = a.revision
      left join members m on m.id = a.author_id left join revision_scores s on s.answer_id = a.id and s.revision = a.revision
    where a.question_id = $1 and a.visibility = 'public' order by a.votes_count desc, a.id desc limit 20`,
};

/** The answer, that it may be seen, and who comments: one row, held until the comment is there. */
export const whatFor = {
  name: 'what-for',
  text: `select a.question_id, a.revision, m.id, m.handle, m.display_name from answers a, members m where a.id = $1 and a.visibility = 'public' and m.id = $2
    for no key update of a`,
};

export const takeKey = {
  name: 'take-key',
  text: `insert into idempotency_keys (digest, request, status, made_id, day) values ($1, $2, 201, $3, date_trunc('day', now())) on conflict do nothing`,
};

export const countComment = {
  name: 'count-comment',
  text: 'update answers set comments_count = comments_count + 1, open_comments_count = open_comments_count + 1 where id = $1',
};

export const signComment = {
  name: 'sign-comment',
  text: `insert into authorship.authors (content_id, kind, member_id, question_id) values ($1, 'comment', $2, $3)`,
};

export const addComment = {
  name: 'add-comment',
  text: `insert into comments (id, question_id, answer_id, authorship, author_id, body, body_html, revision, created_at, position)
    values ($1, $2, $3, 'named', $4, $5, $6, $7, now(), (select coalesce(max(position), 0) + 1 from comments where answer_id = $3)) returning *`,
};

/** The author hears of it, unless it is their own. */
export const addNews = {
  name: 'add-news',
  text: `with told as (
      insert into notifications (for_content, kind, question_id, answer_id, comment_id, at)
      select a.content_id, 'comment', a.question_id, a.content_id, $2, now() from authorship.authors a where a.content_id = $1 and a.member_id <> $3
      on conflict (for_content, kind) where read_at is null
      do update set id = default, count = notifications.count + 1, at = excluded.at, comment_id = excluded.comment_id returning for_content)
    select pg_notify('news', for_content::text) from told`,
};

/** The first word from somebody else ends a wait, and becomes a case. */
export const endWait = {
  name: 'end-wait',
  text: `with heard as (
      update lane_waits w set heard = true where answer_id = $1 and not heard
        and not exists (select 1 from authorship.authors a where a.content_id = w.answer_id and a.member_id = $2) returning *)
    insert into lane_cases (day, minutes, newcomer, sample)
    select now()::date, extract(epoch from now() - since) / 60, newcomer, sample from heard`,
};
