import { and, asc, eq, gt, isNotNull, type SQL, sql } from 'drizzle-orm';
import { members } from '../../accounts/accounts.table.ts';
import { answerRevisions, answers } from '../../answers/answers.table.ts';
import { givenSince, idsKeptApart, idsOfMine, isMine, keptApart } from '../../authorship/authorship.visible.ts';
import type { Member } from '../../platform/context.ts';
import type { Db } from '../../platform/db/connect.ts';
import type { Cursor } from '../../platform/page.ts';
import { questions } from '../../questions/questions.table.ts';
import { topics } from '../../topics/topics.table.ts';
import { reputations } from '../reputation/reputation.table.ts';
import { laneCases, laneClaims, lanePasses, laneWaits } from './lane.table.ts';

/** Answers looked at in one go, those that need it most; the policy chooses among them. */
const mostWaiting = 200;

/** What waits that this member may be sent to now: a few are taken out of many, so that the rest is read by its index. */
const openTo = (member: Member, now: Date, topicId?: string): SQL =>
  and(
    topicId ? eq(laneWaits.topicId, topicId) : undefined,
    sql`${laneWaits.answerId} <> all(array(
      ${idsOfMine(member)}
      union all ${idsKeptApart(member)}
      union all select p.answer_id from ${lanePasses} p where p.member_id = ${member.id}
      union all select c.answer_id from ${laneClaims} c where c.expires_at > ${now.toISOString()}::timestamptz
      union all select r.answer_id from reviews r join ${laneWaits} w on w.answer_id = r.answer_id and w.revision = r.revision
        where r.id in ${idsOfMine(member)}
    ))`,
  )!;

/** In the order of `lane_waits_by_need`: real before sample, fewest reviews, newcomers, longest wait. */
const byNeed = [
  asc(laneWaits.sample),
  asc(laneWaits.reviews),
  asc(sql`(not ${laneWaits.newcomer})`),
  asc(laneWaits.since),
  asc(laneWaits.answerId),
];

export const listOpenTo = (db: Db, member: Member, now: Date, topicId?: string) =>
  db
    .select({
      answerId: laneWaits.answerId,
      topicId: laneWaits.topicId,
      since: laneWaits.since,
      newcomer: laneWaits.newcomer,
      credit: givenSince(laneWaits.answerId),
      reviews: laneWaits.reviews,
      interviewers: laneWaits.interviewers,
      sample: laneWaits.sample,
    })
    .from(laneWaits)
    .where(openTo(member, now, topicId))
    .orderBy(...byNeed)
    .limit(mostWaiting);

/** Real before sample, then fewest reviews, then the days since 1970. No finer: the hour of an anonymous one stays here. */
const turn = sql<number>`((lane_waits.sample::int * 1000 + lane_waits.reviews) * 100000 + ((lane_waits.since at time zone 'UTC')::date - '1970-01-01'::date))`;

/** What waits, as everyone may see it. */
export const listWaits = (db: Db, after: Cursor | undefined, limit: number) =>
  db
    .select({
      turn,
      id: answers.id,
      question: { slug: questions.slug, title: questions.title },
      author: { id: members.id, handle: members.handle, displayName: members.displayName },
      pseudonym: answers.pseudonym,
      revision: answers.revision,
      excerpt: answers.excerpt,
      sample: answers.sample,
      topic: { slug: topics.slug, name: topics.name },
      since: laneWaits.since,
      reviews: laneWaits.reviews,
    })
    .from(laneWaits)
    .innerJoin(answers, eq(answers.id, laneWaits.answerId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .leftJoin(topics, eq(topics.id, laneWaits.topicId))
    .leftJoin(members, eq(members.id, answers.authorId))
    .where(
      and(
        eq(answers.visibility, 'public'),
        isNotNull(answers.feedbackWanted),
        after && sql`(${turn}, ${laneWaits.answerId}) > (${after.key}::int, ${after.id}::uuid)`,
      ),
    )
    .orderBy(asc(turn), asc(laneWaits.answerId))
    .limit(limit + 1);
export type WaitRow = Awaited<ReturnType<typeof listWaits>>[number];

/** How many, up to a hundred. */
export async function countOpenTo(db: Db, member: Member, now: Date): Promise<number> {
  const open = db.select({ id: laneWaits.answerId }).from(laneWaits).where(openTo(member, now)).limit(100).as('open');
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(open);
  return row?.n ?? 0;
}

/** What the policy knows of whoever asks; their row is locked, so that two windows of one member come one after the other. */
export async function lockReviewer(db: Db, member: Member) {
  const [row] = await db
    .select({ experience: members.experience, helped: reputations.helped, bound: reputations.bound })
    .from(members)
    .leftJoin(reputations, eq(reputations.memberId, members.id))
    .where(eq(members.id, member.id))
    .for('no key update', { of: members });
  return row;
}

/** The answer this member has, as long as they have it and may see it. */
export async function findClaim(db: Db, member: Member, now: Date) {
  const [row] = await db
    .select({
      claimedAt: laneClaims.claimedAt,
      until: laneClaims.expiresAt,
      id: answers.id,
      questionId: answers.questionId,
      question: { slug: questions.slug, title: questions.title, bodyHtml: questions.bodyHtml },
      author: { id: members.id, handle: members.handle, displayName: members.displayName },
      pseudonym: answers.pseudonym,
      revision: answers.revision,
      body: answerRevisions.body,
      bodyHtml: answerRevisions.bodyHtml,
      feedbackWanted: answers.feedbackWanted,
      sample: answers.sample,
      revisedAt: answers.revisedAt,
      topic: { slug: topics.slug, name: topics.name },
      rubric: topics.rubric,
    })
    .from(laneClaims)
    .innerJoin(answers, eq(answers.id, laneClaims.answerId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(
      answerRevisions,
      and(eq(answerRevisions.answerId, answers.id), eq(answerRevisions.number, answers.revision)),
    )
    .leftJoin(
      topics,
      sql`${topics.id} = (select qt.topic_id from question_topics qt where qt.question_id = ${questions.id} and qt.position = 0)`,
    )
    .leftJoin(members, eq(members.id, answers.authorId))
    .where(
      and(
        eq(laneClaims.memberId, member.id),
        gt(laneClaims.expiresAt, now),
        eq(answers.visibility, 'public'),
        isNotNull(answers.feedbackWanted),
        sql`not (${answers.authorship} = 'named' and ${keptApart(member, answers.id)})`,
      ),
    );
  return row;
}
export type ClaimRow = NonNullable<Awaited<ReturnType<typeof findClaim>>>;

/** This member's answers that wait, the longest first. */
export const listMyWaits = (db: Db, member: Member) =>
  db
    .select({
      answerId: laneWaits.answerId,
      questionId: answers.questionId,
      question: { slug: questions.slug, title: questions.title },
      revision: laneWaits.revision,
      topicId: laneWaits.topicId,
      since: laneWaits.since,
      reviews: laneWaits.reviews,
    })
    .from(laneWaits)
    .innerJoin(answers, eq(answers.id, laneWaits.answerId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(isMine(member, laneWaits.answerId))
    .orderBy(asc(laneWaits.since))
    .limit(100);

/** Minutes to the first word of the newest cases since this day; sample content is none. */
export async function listRecentMinutes(db: Db, since: string, limit: number): Promise<number[]> {
  const rows = await db
    .select({ minutes: laneCases.minutes })
    .from(laneCases)
    .where(and(eq(laneCases.sample, false), sql`${laneCases.day} >= ${since}`))
    .orderBy(sql`${laneCases.day} desc, ${laneCases.id} desc`)
    .limit(limit);
  return rows.map(({ minutes }) => minutes);
}
