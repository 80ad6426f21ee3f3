import { and, asc, desc, eq, gt, ilike, inArray, not, or, sql } from 'drizzle-orm';
import { anywhere } from '../platform/db/anywhere.ts';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots } from '../platform/db/hot.ts';
import type { Cursor } from '../platform/page.ts';
import { questionTopics } from '../questions/questions.table.ts';
import { topics } from './topics.table.ts';

/** The topics the forum keeps, all in their order. */
export const listCurated = (db: Db, { q }: { q: string | undefined }) =>
  db
    .select()
    .from(topics)
    .where(and(topics.curated, called(q)))
    .orderBy(asc(topics.position), asc(topics.slug));

/** The labels that imported questions brought and that stand on one still, most questions first. */
export const listLabels = (
  db: Db,
  { q, after, limit }: { q: string | undefined; after: Cursor | undefined; limit: number },
) =>
  db
    .select()
    .from(topics)
    .where(
      and(
        not(topics.curated),
        gt(topics.questionsCount, 0),
        called(q),
        after && sql`(${topics.questionsCount}, ${topics.id}) < (${after.key}::int, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(topics.questionsCount), desc(topics.id))
    .limit(limit + 1);

const called = (q: string | undefined) => {
  if (!q) return undefined;
  const pattern = anywhere(q);
  return or(
    ilike(topics.name, pattern),
    sql`exists (select 1 from unnest(${topics.synonyms}) s where s ilike ${pattern})`,
  );
};

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
