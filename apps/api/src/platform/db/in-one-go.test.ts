import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/test-database.ts';
import type { Db } from './connect.ts';
import { hot, type Slots } from './hot.ts';
import { inOneGo } from './in-one-go.ts';
import { loaded } from './loaded.table.ts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase(`one_go_${randomUUID().slice(0, 8)}`);
});
afterAll(() => database.drop());

const note = hot('note', (db, at: Slots<{ name: string }>, _: object) =>
  db.insert(loaded).values({ name: at.name, loadedAt: sql`now()` }),
);
const found = hot('noted', (db, at: Slots<{ name: string }>, _: object) =>
  db.select({ name: loaded.name }).from(loaded).where(eq(loaded.name, at.name)),
);
const add = (db: Db, name: string) => note(db, { name }, {});
const read = (db: Db, name: string) => found(db, { name }, {});

describe('statements sent in one go', () => {
  it('run in the order they were asked for, inside the transaction', async () => {
    const [before, , after] = await database.db.transaction((tx) =>
      inOneGo(read(tx, 'one'), add(tx, 'one'), read(tx, 'one')),
    );
    expect([before.length, after.length]).toEqual([0, 1]);
    expect(await read(database.db, 'one')).toHaveLength(1);
  });

  it('are undone together, for the reason of the one that failed', async () => {
    const both = (tx: Db) => inOneGo(add(tx, 'first'), add(tx, 'one'), add(tx, 'last'), read(tx, 'first'));
    await expect(database.db.transaction(both)).rejects.toMatchObject({ cause: { code: '23505' } });
    for (const name of ['first', 'last']) expect(await read(database.db, name)).toHaveLength(0);
  });

  it('leave nothing behind that comes after the transaction has ended', async () => {
    const slow = async (tx: Db) => {
      await read(tx, 'slow');
      await read(tx, 'slow');
      await add(tx, 'slow');
    };
    const refusal = new Error('No.');
    const both = (tx: Db) => inOneGo(slow(tx), Promise.reject(refusal));
    await expect(database.db.transaction(both)).rejects.toBe(refusal);
    expect(await read(database.db, 'slow')).toHaveLength(0);
  });

  it('keep apart what others do at the same time on other connections', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `many-${n}`);
    const each = (name: string) => database.db.transaction((tx) => inOneGo(add(tx, name), read(tx, name)));
    const seen = await Promise.all(names.map(each));
    expect(seen.map(([, rows]) => rows[0]?.name)).toEqual(names);
  });
});
