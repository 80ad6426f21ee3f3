import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect.ts';
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
