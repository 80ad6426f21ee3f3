import type { MailWishes } from '@debrief/contract';
import { eq, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { mailWishes } from './digests.table.ts';

/** What a member chose; undefined for one who did not. */
export async function findWishes(db: Db, memberId: string): Promise<Partial<MailWishes> | undefined> {
  const [row] = await db.select({ ways: mailWishes.ways }).from(mailWishes).where(eq(mailWishes.memberId, memberId));
  return row?.ways;
}

/** The id of the newest news there is; 0 where there is none. */
export async function newestNews(db: Db): Promise<number> {
  const { rows } = (await db.execute(sql`select coalesce(max(id), 0)::float8 as id from notifications`)) as unknown as {
    rows: [{ id: number }];
  };
  return rows[0].id;
}
