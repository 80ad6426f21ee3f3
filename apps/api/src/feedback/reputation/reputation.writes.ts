import { sql } from 'drizzle-orm';
import { countedAs } from '../../authorship/authorship.visible.ts';
import type { Db } from '../../platform/db/connect.ts';
import { judged, used } from './reputation.queries.ts';
import { reputations } from './reputation.table.ts';

/** Puts these in the place of what was known of these members. */
export async function upsertReputations(db: Db, rows: (typeof reputations.$inferInsert)[]): Promise<void> {
  if (!rows.length) return;
  await db
    .insert(reputations)
    .values(rows)
    .onConflictDoUpdate({
      target: reputations.memberId,
      set: { helped: sql`excluded.helped`, bound: sql`excluded.bound`, criteria: sql`excluded.criteria` },
    });
}

/** Counts a comment that goes among those taken back, where its author judged it and did not use it. */
export const countTakenBack = (db: Db, commentId: string) =>
  db.execute(sql`
    insert into ${reputations} (member_id, helped, bound, taken_back)
    select c.author_id, 0, 0, 1 from comments c
    where c.id = ${commentId} and c.author_id is not null and c.answer_id is not null and ${judged} and not ${used}
      and ${countedAs(sql`c.answer_id`)} is distinct from c.author_id
    on conflict (member_id) do update set taken_back = ${reputations}.taken_back + 1`);
