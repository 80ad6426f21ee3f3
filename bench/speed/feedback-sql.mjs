const author = 'm.id as member_id, m.handle, m.display_name';

export const oneAnswer = {
  name: 'answer',
  text: `select a.*, q.slug, q.title, r.body, r.body_html, r.minutes, ${author}, s.value, s.low, s.high, s.criteria, s.ready
    from answers a join questions q on q.id = a.question_id join answer_revisions r on r.answer_id = a.id and r.number = a.revision
      left join members m on m.id = a.author_id left join revision_scores s on s.answer_id = a.id and s.revision = a.revision
    where a.id = $1 and a.visibility = 'public'`,
};
export const itsComments = {
  name: 'comments',
  text: `select c.*, c.places -> '1' as place, ${author} from comments c left join members m on m.id = c.author_id
    where c.answer_id = $1 and not c.held order by c.position limit 1000`,
};
export const itsReviews = {
  name: 'reviews',
  text: `select r.*, ${author} from reviews r left join members m on m.id = r.author_id
    where r.answer_id = $1 and not r.held order by r.revision, r.position limit 1000`,
};
export const itsScores = {
  name: 'scores',
  text: 'select * from revision_scores where answer_id = $1 order by revision',
};
export const itsRubric = {
  name: 'rubric',
  text: `select t.rubric from answers a join question_topics qt on qt.question_id = a.question_id and qt.position = 0 join topics t on t.id = qt.topic_id where a.id = $1`,
};
export const inbox = {
  name: 'inbox',
  text: `select n.*, q.slug, q.title, c.id as comment, left(c.body, 140) as excerpt, c.verdict
    from notifications n join questions q on q.id = n.question_id left join comments c on c.id = n.comment_id
    where n.for_content in (select content_id from authorship.authors where member_id = $1) order by n.id desc limit 21`,
};
export const unread = {
  name: 'unread',
  text: `select count(*)::int as n from (select 1 from notifications
    where read_at is null and for_content in (select content_id from authorship.authors where member_id = $1) limit 100) u`,
};
export const lockMember = { name: 'lock-member', text: 'select id from members where id = $1 for no key update' };
export const myClaim = {
  name: 'my-claim',
  text: 'select answer_id as id from lane_claims where member_id = $1 and expires_at > now()',
};
/** The neediest that nobody has: what the policy would choose from is not asked for. */
export const claimNext = {
  name: 'claim-next',
  text: `insert into lane_claims (answer_id, member_id, claimed_at, expires_at)
    select w.answer_id, $1, now(), now() + interval '30 minutes' from lane_waits w
    where not exists (select 1 from lane_claims c where c.answer_id = w.answer_id)
      and not exists (select 1 from authorship.authors a where a.content_id = w.answer_id and a.member_id = $1)
    order by w.sample, w.reviews, (not w.newcomer), w.since, w.answer_id limit 1
    on conflict do nothing returning answer_id as id`,
};
