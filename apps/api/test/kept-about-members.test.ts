import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { findAllOfMine } from '../src/own-data/all-of-mine.queries.ts';
import { it } from './it.ts';
import { keptAboutMembers } from './kept-about-members.ts';
import { everyColumn } from './where-it-stands.ts';

describe('every table', () => {
  it('says what a member’s file and what deleting an account do with it', async ({ db }) => {
    const there = new Set((await everyColumn(db)).map(({ schema, table }) => `${schema}.${table}`));
    expect(Object.keys(keptAboutMembers).sort()).toEqual([...there].sort());
  });

  it('that is in a member’s file is in a part that the file has, and every part is of some table', async ({
    db,
    member,
  }) => {
    const parts = Object.keys((await findAllOfMine(db, await member()))!).sort();
    const named = Object.values(keptAboutMembers).flatMap(({ file }) => (typeof file === 'string' ? file : []));
    expect([...new Set(named)].sort()).toEqual(parts);
  });

  it('that refers to a member lets go of them when the account goes', async ({ db }) => {
    const { rows } = (await db.execute(sql`
      select n.nspname || '.' || t.relname as name, c.confdeltype as then from pg_constraint c
      join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
      where c.contype = 'f' and c.confrelid = 'public.members'::regclass`)) as unknown as {
      rows: { name: string; then: string }[];
    };
    expect(rows.length).toBeGreaterThan(20);
    for (const { name, then } of rows) {
      // c: deleted along; n: set to null.
      expect(['c', 'n'], name).toContain(then);
      if (then === 'c') expect(keptAboutMembers[name]!.erased, name).toMatch(/^(with the account|always)$/);
    }
  });
});
