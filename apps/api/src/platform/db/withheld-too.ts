import { sql } from 'drizzle-orm';
import type { Db } from './connect.ts';

/** Does this, in a transaction, on all rows: those too that are shown to nobody. */
export async function withheldToo<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await db.execute(sql`set local search_path = public`);
  const result = await work();
  await db.execute(sql`set local search_path = shown, public`);
  return result;
}
