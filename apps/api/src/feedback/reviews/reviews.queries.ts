import { and, asc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { members } from '../../accounts/accounts.table.ts';
import { answers } from '../../answers/answers.table.ts';
import { visibleTo } from '../../answers/answers.visible.ts';
import { idsOfMine, isMine } from '../../authorship/authorship.visible.ts';
import { notifications } from '../../notifications/notifications.table.ts';
import type { Member, Viewer } from '../../platform/context.ts';
import type { Db } from '../../platform/db/connect.ts';
import { hot, type Slots } from '../../platform/db/hot.ts';
import { topics } from '../../topics/topics.table.ts';
import { comments } from '../comments/comments.table.ts';
import {
  calibrations,
  guesses,
  learnedCommunity,
  referenceAnswers,
  reviewerSummaries,
  reviews,
  revisionScores,
} from './reviews.table.ts';
import { reviewVisibleTo } from './reviews.visible.ts';

const selectReviews = (db: Db, viewer: Viewer) =>
  db
    .select({
      id: reviews.id,
      answerId: reviews.answerId,
      questionId: reviews.questionId,
      revision: reviews.revision,
      authorship: reviews.authorship,
      author: { id: members.id, handle: members.handle, displayName: members.displayName },
      pseudonym: reviews.pseudonym,
      guest: reviews.guest,
      held: reviews.held,
      strength: reviews.strength,
      change: reviews.change,
      through: reviews.through,
      scores: reviews.scores,
      read: reviews.read,
      sample: reviews.sample,
      createdAt: reviews.createdAt,
      editedAt: reviews.editedAt,
      mine: isMine(viewer, reviews.id),
      answerMine: isMine(viewer, reviews.answerId),
    })
    .from(reviews)
    .innerJoin(answers, eq(answers.id, reviews.answerId))
    .leftJoin(members, eq(members.id, reviews.authorId))
    .$dynamic();
export type ReviewRow = Awaited<ReturnType<typeof selectReviews>>[number];

export async function findVisibleReview(db: Db, viewer: Viewer, id: string): Promise<ReviewRow | undefined> {
  const [row] = await selectReviews(db, viewer).where(
    and(eq(reviews.id, id), visibleTo(viewer), reviewVisibleTo(viewer)),
  );
  return row;
}

/** Whoever may see it: for showing a guest what they have just sent. */
export async function findReview(db: Db, viewer: Viewer, id: string): Promise<ReviewRow | undefined> {
  const [row] = await selectReviews(db, viewer).where(eq(reviews.id, id));
  return row;
}

/** The viewer's own review of a version. */
export async function findMyReview(
  db: Db,
  viewer: Viewer,
  answerId: string,
  revision: number,
): Promise<ReviewRow | undefined> {
  const [row] = await selectReviews(db, viewer).where(
    and(eq(reviews.answerId, answerId), eq(reviews.revision, revision), isMine(viewer, reviews.id)),
  );
  return row;
}

const onAnswer = hot(
  'reviews of answer',
  (db, at: Slots<{ answerId: string; revision?: number | undefined }>, { viewer }: { viewer: Viewer }) =>
    selectReviews(db, viewer)
      .where(
        and(
          eq(reviews.answerId, at.answerId),
          at.revision && eq(reviews.revision, at.revision),
          reviewVisibleTo(viewer),
        ),
      )
      .orderBy(asc(reviews.revision), asc(reviews.position))
      .limit(1000),
);

/** In the order written. The caller has found the answer visible. */
export const reviewsOfAnswer = (db: Db, viewer: Viewer, answerId: string, revision?: number) =>
  onAnswer(db, { answerId, revision }, { viewer });

const scores = hot(
  'scores of answer',
  (db, at: Slots<{ answerId: string; revision: number }>, { viewer }: { viewer: Viewer }) =>
    db
      .select({
        score: revisionScores,
        guess: sql<Record<string, number> | null>`(select g.scores from ${guesses} g
          where g.answer_id = a.id and g.revision = ${at.revision} and ${isMine(viewer, sql`a.id`)})`,
      })
      .from(sql`(select ${at.answerId}::uuid as id) a`)
      .leftJoin(revisionScores, eq(revisionScores.answerId, sql`a.id`))
      .orderBy(asc(revisionScores.revision)),
);

/** What the reviews of every version come to, in order, with the author's guess of this one; one round trip. */
export const scoresOfAnswer = (db: Db, viewer: Viewer, answerId: string, revision: number) =>
  scores(db, { answerId, revision }, { viewer });
export type ScoreRow = Awaited<ReturnType<typeof scoresOfAnswer>>[number];

/** What counts towards the score of a version: members' reviews that everyone sees. */
export const countingReviews = (db: Db, answerId: string, revision: number) =>
  db
    .select({
      id: reviews.id,
      authorId: reviews.authorId,
      scores: reviews.scores,
      through: reviews.through,
      residual: reviews.residual,
    })
    .from(reviews)
    .where(
      and(
        eq(reviews.answerId, answerId),
        eq(reviews.revision, revision),
        eq(reviews.guest, false),
        eq(reviews.held, false),
      ),
    );
export type CountingReview = Awaited<ReturnType<typeof countingReviews>>[number];

/**
 * The comments that a version of this answer used, and its reviews, whose givers were not told of its offer. Every piece,
 * not one a giver: which were left out would tell whose they are.
 */
export async function contributionsToThank(db: Db, answerId: string): Promise<string[]> {
  const { rows } = (await db.execute(sql`
    select given.id from (
      select c.id from ${comments} c
      where c.answer_id = ${answerId} and c.addressed_in is not null and c.deleted_at is null and not c.guest
      union all
      select r.id from ${reviews} r where r.answer_id = ${answerId} and not r.guest
    ) given
    where not exists (select 1 from ${notifications} n where n.for_content = given.id and n.kind = 'offer')`)) as unknown as {
    rows: { id: string }[];
  };
  return rows.map(({ id }) => id);
}

/** Held until the transaction ends, always in one order, so that two that need the same ones do not block each other. */
export const lockSummaries = (db: Db, memberIds: string[]) =>
  db
    .select()
    .from(reviewerSummaries)
    .where(inArray(reviewerSummaries.memberId, memberIds))
    .orderBy(asc(reviewerSummaries.memberId))
    .for('update');

export const scoredVersions = (db: Db, answerId: string) =>
  db
    .select({ revision: revisionScores.revision, value: sql<number>`${revisionScores.value}` })
    .from(revisionScores)
    .where(and(eq(revisionScores.answerId, answerId), isNotNull(revisionScores.value)))
    .orderBy(asc(revisionScores.revision));

/** What was learned about everybody on this day, if it was. */
export async function findCommunity(db: Db, day: string) {
  const [row] = await db
    .select({ community: learnedCommunity.community })
    .from(learnedCommunity)
    .where(eq(learnedCommunity.day, day));
  return row?.community;
}

/** Those who practised, and all scores together; the sample is no part of either. */
export async function communityEvidence(db: Db) {
  const practised = await db
    .select({ peers: reviewerSummaries.peers, references: reviewerSummaries.references })
    .from(reviewerSummaries)
    .innerJoin(members, eq(members.id, reviewerSummaries.memberId))
    .where(and(sql`(${reviewerSummaries.references}->>'count')::int > 0`, eq(members.sample, false)));
  const [scored] = await db
    .select({ count: sql<number>`count(*)::int`, mean: sql<number>`coalesce(avg(${revisionScores.value}), 0)::float8` })
    .from(revisionScores)
    .innerJoin(answers, eq(answers.id, revisionScores.answerId))
    .where(and(isNotNull(revisionScores.value), eq(answers.sample, false)));
  return { practised, scored: scored! };
}

const selectReferences = (db: Db, member: Member) =>
  db
    .select({
      id: referenceAnswers.id,
      rubric: topics.rubric,
      question: referenceAnswers.question,
      body: referenceAnswers.body,
      bodyHtml: referenceAnswers.bodyHtml,
      scores: referenceAnswers.scores,
      reasons: referenceAnswers.reasons,
      yours: calibrations.scores,
    })
    .from(referenceAnswers)
    .innerJoin(topics, eq(topics.id, referenceAnswers.topicId))
    .leftJoin(
      calibrations,
      and(eq(calibrations.referenceId, referenceAnswers.id), eq(calibrations.memberId, member.id)),
    )
    .$dynamic();
export type ReferenceRow = Awaited<ReturnType<typeof selectReferences>>[number];

export const referencesOf = (db: Db, member: Member, slug: string) =>
  selectReferences(db, member).where(eq(topics.slug, slug)).orderBy(asc(referenceAnswers.position));

export async function findReference(db: Db, member: Member, id: string): Promise<ReferenceRow | undefined> {
  const [row] = await selectReferences(db, member).where(eq(referenceAnswers.id, id));
  return row;
}

/** What this member reviewed, or what is withheld of it. */
export const reviewsOf = (db: Db, member: Member, { withheld }: { withheld: boolean }) =>
  db
    .select({ id: reviews.id, answerId: reviews.answerId, questionId: reviews.questionId, revision: reviews.revision })
    .from(reviews)
    .where(and(sql`${reviews.id} in ${idsOfMine(member)}`, withheld ? ne(reviews.withheld, 0) : undefined))
    .orderBy(reviews.answerId, reviews.revision);
