import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots } from '../platform/db/hot.ts';
import { questionTopics } from '../questions/questions.table.ts';
import { topics } from './topics.table.ts';

export const listTopicRows = (db: Db) => db.select().from(topics).orderBy(asc(topics.position), asc(topics.slug));

/** By its slug, or by a synonym as it would stand in an address. */
export async function findTopic(db: Db, slug: string) {
  const asSlug = sql`trim(both '-' from regexp_replace(lower(s), '[^a-z0-9]+', '-', 'g'))`;
  const [row] = await db
    .select()
    .from(topics)
    .where(
      or(eq(topics.slug, slug), sql`exists (select 1 from unnest(${topics.synonyms}) s where ${asSlug} = ${slug})`),
    )
    .orderBy(sql`${topics.slug} = ${slug} desc`, asc(topics.position))
    .limit(1);
  return row;
}

export const findTopicsBy = (db: Db, slugs: string[]) =>
  db
    .select({ id: topics.id, slug: topics.slug, name: topics.name, synonyms: topics.synonyms })
    .from(topics)
    .where(inArray(topics.slug, slugs));

/** Every topic with all that it is called. */
export const listTopicNames = (db: Db) =>
  db
    .select({ id: topics.id, slug: topics.slug, name: topics.name, synonyms: topics.synonyms })
    .from(topics)
    .orderBy(asc(topics.position), asc(topics.slug));

const rubric = hot('rubric of question', (db, at: Slots<{ questionId: string }>, _: object) =>
  db
    .select({ rubric: topics.rubric })
    .from(questionTopics)
    .innerJoin(topics, eq(topics.id, questionTopics.topicId))
    .where(and(eq(questionTopics.questionId, at.questionId), eq(questionTopics.position, 0))),
);

/** What answers to this question are scored by: the rubric of its first topic. */
export async function findRubric(db: Db, questionId: string) {
  const [row] = await rubric(db, { questionId }, {});
  return row?.rubric ?? [];
}
