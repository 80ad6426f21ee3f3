import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { answerRevisions, answers } from '../src/answers/answers.table.ts';
import { authors, pseudonyms } from '../src/authorship/authorship.table.ts';
import { comments } from '../src/feedback/comments/comments.table.ts';
import { reviews } from '../src/feedback/reviews/reviews.table.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { questionCompanies, questions, questionTopics } from '../src/questions/questions.table.ts';
import { sightings } from '../src/sightings/sightings.table.ts';
import { votes } from '../src/votes/votes.table.ts';

export const newRows = () => ({
  questions: [] as (typeof questions.$inferInsert)[],
  questionTopics: [] as (typeof questionTopics.$inferInsert)[],
  questionCompanies: [] as (typeof questionCompanies.$inferInsert)[],
  sightings: [] as (typeof sightings.$inferInsert)[],
  answers: [] as (typeof answers.$inferInsert)[],
  revisions: [] as (typeof answerRevisions.$inferInsert)[],
  comments: [] as (typeof comments.$inferInsert)[],
  reviews: [] as (typeof reviews.$inferInsert)[],
  votes: [] as (typeof votes.$inferInsert)[],
  authors: [] as (typeof authors.$inferInsert)[],
  pseudonyms: [] as (typeof pseudonyms.$inferInsert)[],
});
export type DemoRows = ReturnType<typeof newRows>;

/** Writes all rows, a hundred at a time, in the order that their references need. */
export async function insertRows(db: Db, rows: DemoRows): Promise<void> {
  const insert = async <T extends PgTable>(table: T, values: T['$inferInsert'][]) => {
    for (let i = 0; i < values.length; i += 100) await db.insert(table).values(values.slice(i, i + 100) as never);
  };
  await insert(questions, rows.questions);
  await insert(questionTopics, rows.questionTopics);
  await insert(questionCompanies, rows.questionCompanies);
  await insert(sightings, rows.sightings);
  await insert(answers, rows.answers);
  await insert(answerRevisions, rows.revisions);
  await insert(comments, rows.comments);
  await insert(reviews, rows.reviews);
  await insert(votes, rows.votes);
  await insert(authors, rows.authors);
  await insert(pseudonyms, rows.pseudonyms);
}

/** Every sample answer that wants feedback waits for it since its last version. */
export async function beginWaits(db: Db): Promise<void> {
  await db.execute(sql`insert into lane_waits (answer_id, topic_id, revision, since, newcomer, heard, reviews, sample)
    select a.id, qt.topic_id, a.revision, a.revised_at, false,
      exists (select 1 from comments c where c.answer_id = a.id and c.revision = a.revision and c.parent_id is null), said.reviews, true
    from answers a join question_topics qt on qt.question_id = a.question_id and qt.position = 0
    cross join lateral (
      select count(*)::int as reviews from reviews r where r.answer_id = a.id and r.revision = a.revision
    ) said
    where a.sample and a.visibility = 'public' and a.feedback_wanted is not null and said.reviews < 3`);
}

/** Every counter from what it counts. */
export async function refreshCounters(db: Db): Promise<void> {
  await db.execute(sql`update answers a set
    votes_count = (select count(*) from votes v where v.answer_id = a.id),
    comments_count = (select count(*) from comments c where c.answer_id = a.id and c.deleted_at is null and not c.held),
    reviews_count = (select count(*) from reviews r where r.answer_id = a.id and not r.held),
    open_comments_count = (select count(*) from comments c where c.answer_id = a.id and c.deleted_at is null and c.parent_id is null and c.state = 'open' and not c.held
      and not coalesce(c.author_id = a.author_id or c.pseudonym = a.pseudonym, false))`);
  await db.execute(sql`update questions q set
    answers_count = (select count(*) from answers a where a.question_id = q.id and a.visibility = 'public'),
    votes_count = (select count(*) from votes v where v.question_id = q.id),
    comments_count = (select count(*) from comments c where c.question_id = q.id and c.answer_id is null and c.deleted_at is null)`);
  await db.execute(
    sql`update topics t set questions_count = (select count(*) from question_topics qt where qt.topic_id = t.id)`,
  );
  await db.execute(
    sql`update companies c set questions_count = (select count(*) from question_companies qc where qc.company_id = c.id)`,
  );
}
