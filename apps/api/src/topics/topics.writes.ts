import { sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { topics } from './topics.table.ts';

/** Makes a topic, or brings the one with this slug up to date. */
export async function upsertTopic(db: Db, row: typeof topics.$inferInsert): Promise<void> {
  const { id: _, questionsCount: __, ...change } = row;
  await db.insert(topics).values(row).onConflictDoUpdate({ target: topics.slug, set: change });
}

/** Makes topics; one whose slug another has taken meanwhile is not made. */
export const insertTopics = (db: Db, rows: (typeof topics.$inferInsert)[]) =>
  db.insert(topics).values(rows).onConflictDoNothing({ target: topics.slug });

/** Locks in one order, and not against what is filed meanwhile (its foreign key): two who count at once never wait for each other. */
export async function addToQuestionCounts(db: Db, by: Map<string, number>): Promise<void> {
  if (!by.size) return;
  const ids = [...by.keys()].sort();
  const added = sql.join(
    ids.map((id) => sql`(${id}::uuid, ${by.get(id)}::int)`),
    sql`, `,
  );
  await db.execute(sql`
    with locked as (select id from topics where id in ${ids} order by id for no key update)
    update topics set questions_count = questions_count + added.n
    from locked join (values ${added}) added(id, n) using (id) where topics.id = locked.id`);
}
