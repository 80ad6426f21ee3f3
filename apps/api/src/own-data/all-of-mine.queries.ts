import { type SQL, sql } from 'drizzle-orm';
import { idsOfMine } from '../authorship/authorship.visible.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';

/** What stands of a question wherever something is said about it. */
const question = sql`jsonb_build_object('id', q.id, 'slug', q.slug, 'title', q.title)`;

/** Each part of a member's file by its name, as a statement whose rows are its items. */
function parts(member: Member): Record<string, SQL> {
  const mine = idsOfMine(member);
  const me = sql`${member.id}::uuid`;
  const noMember = (what: string, columns: string) =>
    sql`select ${sql.raw(columns)} from ${sql.raw(what)} where member_id = ${me}`;
  return {
    member: sql`select m.id, m.handle, m.display_name as "displayName", m.headline, m.experience, m.role, m.attempt_first as "attemptFirst",
      m.automated, m.created_at as "createdAt", c.email, c.verified_at as "emailVerifiedAt"
      from members m left join credentials c on c.member_id = m.id where m.id = ${me}`,
    questions: sql`select q.id, q.slug, q.title, q.body, q.track, coalesce(q.level, w.level) as level, coalesce(q.round, w.round) as round,
      q.authorship, q.pseudonym as "madeUpName", q.created_at as "createdAt", q.edited_at as "editedAt",
      array(select t.slug from question_topics f join topics t on t.id = f.topic_id where f.question_id = q.id order by f.position) as topics,
      array(select c.name from question_companies f join companies c on c.id = f.company_id where f.question_id = q.id and not f.reported
        order by f.position) as companies
      from questions q left join withheld_details w on w.question_id = q.id where q.id in ${mine} order by q.created_at, q.id`,
    mergedQuestions: sql`select g.title, g.body, g.merged_at as "mergedAt", ${question} as "mergedInto"
      from merged_questions g join questions q on q.id = g.into_id where g.id in ${mine} order by g.merged_at`,
    answers: sql`select a.id, ${question} || jsonb_build_object('body', q.body, 'track', q.track, 'topics',
        array(select t.slug from question_topics f join topics t on t.id = f.topic_id where f.question_id = q.id order by f.position)) as question,
      a.visibility, a.authorship, a.pseudonym as "madeUpName", a.link_token as "linkToken", a.feedback_wanted as "feedbackWanted", a.offer,
      a.created_at as "createdAt",
      (select json_agg(json_build_object('number', r.number, 'body', r.body, 'note', r.note, 'minutes', r.minutes, 'createdAt', r.created_at,
        'guess', (select g.scores from guesses g where g.answer_id = a.id and g.revision = r.number)) order by r.number)
        from answer_revisions r where r.answer_id = a.id) as revisions
      from answers a join questions q on q.id = a.question_id where a.id in ${mine} order by a.created_at, a.id`,
    comments: sql`select c.id, ${question} as question, c.answer_id as "answerId", c.parent_id as "replyTo", c.body, c.suggestion, c.criterion,
      c.anchor ->> 'exact' as "onTheseWords", c.revision, c.state, c.reason, c.thanked, c.verdict, c.authorship, c.pseudonym as "madeUpName",
      c.created_at as "createdAt", c.edited_at as "editedAt"
      from comments c join questions q on q.id = c.question_id where c.id in ${mine} and c.deleted_at is null order by c.created_at, c.id`,
    reviews: sql`select r.id, ${question} as question, r.answer_id as "answerId", r.revision, r.strength, r.change, r.through, r.scores,
      r.authorship, r.pseudonym as "madeUpName", r.created_at as "createdAt", r.edited_at as "editedAt"
      from reviews r join questions q on q.id = r.question_id where r.id in ${mine} order by r.created_at, r.id`,
    reportsOfBeingAsked: sql`select ${question} as question, c.name as company, to_char(s.month, 'YYYY-MM') as month, s.level, s.round
      from sightings s join questions q on q.id = s.question_id left join companies c on c.id = s.company_id where s.id in ${mine} order by s.month, s.id`,
    reportsOfNotBeingAsked: sql`select ${question} as question, c.name as company
      from disputes d join questions q on q.id = d.question_id join companies c on c.id = d.company_id where d.id in ${mine} order by d.id`,
    votes: sql`select v.answer_id as "answerId", ${question} as question
      from votes v left join answers a on a.id = v.answer_id join questions q on q.id = coalesce(v.question_id, a.question_id) where v.member_id = ${me}`,
    drafts: noMember('authorship.drafts', 'key, content, version, saved_at as "savedAt"'),
    lists: sql`select l.name, l.usual, l.deleted_at as "deletedAt", (select coalesce(json_agg(json_build_object('kind', i.kind, 'answerId', i.answer_id,
        'question', (select ${question} from questions q where q.id = coalesce(i.question_id, (select a.question_id from answers a where a.id = i.answer_id))),
        'savedAt', i.saved_at) order by i.saved_at), '[]') from collection_items i where i.collection_id = l.id) as items
      from collections l where l.member_id = ${me}`,
    follows: sql`select (select name from companies c where c.id = f.company_id) as company, (select slug from topics t where t.id = f.topic_id) as topic,
      (select ${question} from questions q where q.id = f.question_id) as question, f.answer_id as "answerId",
      (select handle from members m where m.id = f.followed_id) as member, f.created_at as "createdAt"
      from follows f where f.member_id = ${me} order by f.created_at`,
    savedSearches: noMember('saved_searches', 'name, query, created_at as "createdAt", deleted_at as "deletedAt"'),
    replays: noMember(
      'replays',
      `id, encode(sealed, 'base64') as sealed, created_at as "createdAt", saved_at as "savedAt"`,
    ),
    blocked: sql`select m.handle, m.display_name as "displayName" from blocks b join members m on m.id = b.blocked_id where b.member_id = ${me}`,
    mailWishes: noMember('mail_wishes', 'ways'),
    news: sql`select n.kind, n.count, n.at, n.read_at as "readAt", ${question} as question, n.answer_id as "answerId"
      from notifications n left join questions q on q.id = n.question_id where n.for_content in ${mine} order by n.id`,
    practisedScoring: sql`select r.slug as "referenceAnswer", c.scores from calibrations c join reference_answers r on r.id = c.reference_id where c.member_id = ${me}`,
    howYouMark: noMember('reviewer_summaries', 'peers, "references"'),
    standing: noMember('reputations', 'helped, bound, criteria, taken_back as "takenBack"'),
    turnsToHelp: sql`select answer_id as "answerId", claimed_at as "claimedAt", expires_at as "expiresAt" from lane_claims where member_id = ${me}`,
    notOfferedAgain: sql`select answer_id as "answerId" from lane_passes where member_id = ${me}`,
    devices: noMember(
      'sessions',
      'device, created_at as "signedInAt", renewed_at as "lastUsedAt", ended_at as "endedAt"',
    ),
    knownBrowsers: noMember('known_devices', 'used_at as "lastUsedAt"'),
    signsInBy: noMember('identities', 'issuer, created_at as "createdAt", last_used_on as "lastUsedOn"'),
    passkeys: noMember('passkeys', 'name, created_at as "createdAt", last_used_on as "lastUsedOn"'),
    tokensOfPrograms: noMember(
      'access_tokens',
      'name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_on as "lastUsedOn"',
    ),
    mailedLinks: noMember('mailed_links', 'purpose, email, expires_at as "expiresAt"'),
    mailsToCome: noMember('mails', 'kind, email, device, created_at as "createdAt"'),
    files: noMember('own_files', 'state, asked_at as "askedAt", expires_at as "expiresAt"'),
    imports: sql`select name, format, state, created_at as "createdAt" from imports where author_id = ${me}`,
    decisionsAboutYou: sql`select n.act, n.kind, n.title, n.text, n.rule, n.words, n.until, n.appeal_words as "appealWords",
      n.appeal_state as "appealState", n.appeal_answer as "appealAnswer", n.at from notices n where n.told and n.id in ${mine} order by n.at`,
    flags: sql`select f.reason, f.note, f.at from moderation_flags f where f.reporter_id = ${me} order by f.id`,
    suspension: noMember('suspensions', 'until'),
    actsAsModerator: sql`select at, act, subject_id as "subjectId", details from audit_events where actor_id = ${me} order by id`,
  };
}

export type OwnRows = Record<string, Record<string, unknown>[]>;

/** All that a member has here, by part, as it was at one moment; undefined where the member is gone. */
export function findAllOfMine(db: Db, member: Member): Promise<OwnRows | undefined> {
  return db.transaction(
    async (tx) => {
      const found: OwnRows = {};
      await tx.execute(sql`set local search_path = public`);
      for (const [name, rows] of Object.entries(parts(member))) {
        const { rows: read } = (await tx.execute(
          sql`select coalesce(json_agg(part), '[]') as items from (${rows}) part`,
        )) as unknown as { rows: [{ items: Record<string, unknown>[] }] };
        found[name] = read[0].items;
      }
      await tx.execute(sql`set local search_path = shown, public`);
      return found['member']?.length ? found : undefined;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
