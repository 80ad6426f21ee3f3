import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm';
import { isMine, isOnlyAnswer } from '../../authorship/authorship.visible.ts';
import type { Member } from '../../platform/context.ts';
import type { Db } from '../../platform/db/connect.ts';
import { hot, type Slots, statement } from '../../platform/db/hot.ts';
import { laneCases, laneClaims, laneGiven, lanePasses, laneWaits, laneWishes } from './lane.table.ts';

/** Reviews by members after which an answer has enough. */
const enough = 3;

/**
 * Adds those of the answers that should wait, or brings those that wait to their current version; gives those whose wait begins. One that
 * nobody has said anything about goes on waiting.
 */
export async function upsertWaits(db: Db, answerIds: string[], at: Date): Promise<string[]> {
  const now = sql`${at.toISOString()}::timestamptz`;
  const { rows } = (await db.execute(sql`
    with wait as (
    insert into ${laneWaits} as w (answer_id, topic_id, revision, since, newcomer, reviews, interviewers, sample)
    select a.id, t.topic_id, a.revision, case a.authorship when 'named' then ${now} else date_trunc('hour', ${now}) end,
      ${isOnlyAnswer(sql`a.id`)} and not heard_of.it, r.reviews, r.interviewers, a.sample
    from answers a
    left join question_topics t on t.question_id = a.question_id and t.position = 0
    cross join lateral (
      select count(*)::int as reviews, (count(*) filter (where r.interviewer))::int as interviewers
      from reviews r where r.answer_id = a.id and r.revision = a.revision and not r.guest
    ) r
    cross join lateral (
      select exists (select 1 from reviews v where v.answer_id = a.id)
        or exists (select 1 from comments c where c.answer_id = a.id and c.parent_id is null) as it
    ) heard_of
    where a.id = any(${sql.param(answerIds)}::uuid[]) and a.visibility = 'public' and a.feedback_wanted is not null and r.reviews < ${enough}
    on conflict (answer_id) do update set
      since = case when w.heard and w.revision < excluded.revision then excluded.since else w.since end,
      newcomer = case when w.heard and w.revision < excluded.revision then excluded.newcomer else w.newcomer end,
      heard = w.heard and w.revision = excluded.revision,
      revision = excluded.revision, reviews = excluded.reviews, interviewers = excluded.interviewers
    returning w.answer_id, w.since, w.newcomer,
      w.since is distinct from (select was.since from lane_waits was where was.answer_id = w.answer_id) as began
    ), last_wish as (
      update ${laneWishes} l set until = wait.since from wait
      where wait.began and l.answer_id = wait.answer_id and l.until is null and l.since <> wait.since
    ), wish as (
      insert into ${laneWishes} (answer_id, since, newcomer) select answer_id, since, newcomer from wait where began
      on conflict (answer_id, since) do update set until = null
    )
    select answer_id as id from wait where began`)) as unknown as { rows: { id: string }[] };
  return rows.map(({ id }) => id);
}

/** Has the answers to a question wait under its first topic, or under none where it has none. */
export const updateTopicOfWaits = (db: Db, questionId: string) =>
  db.execute(sql`
    update ${laneWaits} w set topic_id = t.topic_id
    from answers a left join question_topics t on t.question_id = a.question_id and t.position = 0
    where a.question_id = ${questionId} and w.answer_id = a.id and w.topic_id is distinct from t.topic_id`);

export const deleteWaits = (db: Db, answerIds: string[]) =>
  db.delete(laneWaits).where(inArray(laneWaits.answerId, answerIds));

/** These answers want nothing any more: their wishes are as long as they were. */
export const endWishes = (db: Db, answerIds: string[], at: Date) =>
  db
    .update(laneWishes)
    .set({ until: sql`greatest(${laneWishes.since}, ${at.toISOString()}::timestamptz)` })
    .where(and(inArray(laneWishes.answerId, answerIds), isNull(laneWishes.until)));

export const deleteClaimsOn = (db: Db, answerIds: string[]) =>
  db.delete(laneClaims).where(inArray(laneClaims.answerId, answerIds));

/** Counts a review of the version that waits; the first word becomes a case, and the one that makes it enough ends the wait. */
export async function addReview(
  db: Db,
  { answerId, revision, interviewer }: { answerId: string; revision: number; interviewer: boolean },
  at: Date,
): Promise<void> {
  const wait = await lockWait(db, answerId);
  if (wait?.revision !== revision) return;
  if (!wait.heard) await insertCase(db, wait, at);
  if (wait.reviews + 1 >= enough) {
    // Whoever has it may finish what they write.
    await deleteWaits(db, [answerId]);
    return;
  }
  await db
    .update(laneWaits)
    .set({ heard: true, reviews: wait.reviews + 1, interviewers: wait.interviewers + (interviewer ? 1 : 0) })
    .where(eq(laneWaits.answerId, answerId));
}

const firstWord = hot('first word', (db, at: Slots<{ answerId: string }>, { viewer }: { viewer: Member }) =>
  db
    .update(laneWaits)
    .set({ heard: true })
    .where(
      and(
        eq(laneWaits.answerId, at.answerId),
        eq(laneWaits.heard, false),
        sql`not ${isMine(viewer, laneWaits.answerId)}`,
      ),
    )
    .returning(),
);

/** The first word from somebody else becomes a case. */
export async function markHeard(db: Db, by: Member, answerId: string, at: Date): Promise<void> {
  const [wait] = await firstWord(db, { answerId }, { viewer: by });
  if (wait) await insertCase(db, wait, at);
}

const addGiven = hot(
  'given',
  (
    db,
    at: Slots<{ answerId: string; commentIds: string; now: string; step: number }>,
    { viewer }: { viewer: Member },
  ) =>
    statement(
      db,
      sql`
      insert into ${laneGiven} (comment_id, wish_id, minutes)
      select given.id::uuid, w.id,
        greatest(0, ceil(extract(epoch from ${at.now}::timestamptz - w.since) / 60 / ${at.step}::int) * ${at.step}::int)
      from ${laneWishes} w cross join jsonb_array_elements_text(${at.commentIds}::jsonb) as given(id)
      where w.answer_id = ${at.answerId}::uuid and w.until is null and not ${isMine(viewer, sql`w.answer_id`)}
      on conflict do nothing`,
    ),
);

/** Notes after how long these comments of somebody else came to an answer that wanted some; of anonymous ones the hours. */
export const insertGiven = (
  db: Db,
  by: Member,
  { answerId, commentIds, authorship }: { answerId: string; commentIds: string[]; authorship: 'named' | 'anonymous' },
  at: Date,
) =>
  addGiven(
    db,
    {
      answerId,
      commentIds: JSON.stringify(commentIds),
      now: at.toISOString(),
      step: authorship === 'named' ? 1 : 60,
    },
    { viewer: by },
  );

/** Deletes up to `most` wishes from before then, with what was given; gives how many. */
export async function deleteOldWishes(db: Db, before: Date, most: number): Promise<number> {
  const old = db.select({ id: laneWishes.id }).from(laneWishes).where(lt(laneWishes.since, before)).limit(most);
  const gone = await db.delete(laneWishes).where(inArray(laneWishes.id, old)).returning({ id: laneWishes.id });
  return gone.length;
}

/** The first of these answers that is free, for this member, who holds none; false when all are taken by now. */
export async function insertClaim(
  db: Db,
  memberId: string,
  answerIds: string[],
  { at, until }: { at: Date; until: Date },
) {
  // Rows that somebody else is taking at this moment are skipped; the conflict is with whoever took one since the query began.
  const { rows } = (await db.execute(sql`
    insert into ${laneClaims} as c (answer_id, member_id, claimed_at, expires_at)
    select answer_id, ${memberId}::uuid, ${at.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz from (
      select w.answer_id from jsonb_array_elements_text(${JSON.stringify(answerIds)}::jsonb) with ordinality as wish(id, place)
      join ${laneWaits} w on w.answer_id = wish.id::uuid
      where not exists (select 1 from lane_claims h where h.answer_id = w.answer_id and h.expires_at > ${at.toISOString()}::timestamptz)
      order by wish.place limit 1 for update of w skip locked
    ) free
    on conflict (answer_id) do update set member_id = excluded.member_id, claimed_at = excluded.claimed_at,
      expires_at = excluded.expires_at
      where c.expires_at <= excluded.claimed_at
    returning c.answer_id`)) as unknown as { rows: unknown[] };
  return rows.length === 1;
}

/** False when this member's time with it was over. */
export async function extendClaim(
  db: Db,
  { memberId, answerId, now }: { memberId: string; answerId: string; now: Date },
  until: Date,
): Promise<boolean> {
  const kept = await db
    .update(laneClaims)
    .set({ expiresAt: until })
    .where(and(eq(laneClaims.memberId, memberId), eq(laneClaims.answerId, answerId), gt(laneClaims.expiresAt, now)))
    .returning({ id: laneClaims.answerId });
  return kept.length === 1;
}

/** Gives up whatever this member has; gives which answer that was. */
export async function deleteClaimOf(db: Db, memberId: string): Promise<string | undefined> {
  const [gone] = await db
    .delete(laneClaims)
    .where(eq(laneClaims.memberId, memberId))
    .returning({ id: laneClaims.answerId });
  return gone?.id;
}

export const insertPass = (db: Db, memberId: string, answerId: string) =>
  db.insert(lanePasses).values({ memberId, answerId }).onConflictDoNothing();

export const deleteClaim = (db: Db, memberId: string, answerId: string) =>
  db.delete(laneClaims).where(and(eq(laneClaims.memberId, memberId), eq(laneClaims.answerId, answerId)));

async function lockWait(db: Db, answerId: string) {
  const [wait] = await db.select().from(laneWaits).where(eq(laneWaits.answerId, answerId)).for('update');
  return wait;
}

const insertCase = (db: Db, { since, newcomer, sample }: typeof laneWaits.$inferSelect, at: Date) =>
  db.insert(laneCases).values({
    day: at.toISOString().slice(0, 10),
    minutes: Math.max(0, Math.round((at.getTime() - since.getTime()) / 60_000)),
    newcomer,
    sample,
  });
