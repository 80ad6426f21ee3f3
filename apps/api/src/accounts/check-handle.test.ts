import { accounts } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { refusedWith } from '../../test/refused.ts';
import { lookOfHandle } from './looks-like.ts';

describe('a handle that looks like another', () => {
  it.for(['marlt', 'rnarit', 'm-a-r-i-t', 'mar1t', 'debr1ef', 'rnoderator', 'adm-in'])(
    'is refused to whoever comes with it, and to whoever changes theirs: %s',
    async (handle, { as, member }) => {
      await member({ handle: 'marit' });
      const me = await member({ handle: 'somebody' });
      const join = { email: 'new@example.org', password: 'four plain words here', handle };
      expect(await refusedWith(as()(accounts.register, join))).toBe('handle.taken');
      expect(await refusedWith(as(me)(accounts.editMe, { handle }))).toBe('handle.taken');
    },
  );

  it('may be one’s own, written otherwise; others are free', async ({ as, member }) => {
    const me = as(await member({ handle: 'marit' }));
    expect((await me(accounts.editMe, { handle: 'mar-it' })).handle).toBe('mar-it');
    expect((await me(accounts.editMe, { handle: 'marita' })).handle).toBe('marita');
  });

  it('is found in the database by the same rule', async ({ db, member }) => {
    const handles = ['a-mill-10', 'wow-1i1', 'mm-ww-00', 'plain'];
    for (const handle of handles) await member({ handle });
    const { rows } = (await db.execute(
      sql`select handle, translate(replace(replace(replace(handle, '-', ''), 'm', 'rn'), 'w', 'vv'), '01i', 'oll') as look from members where handle = any(${sql.param(handles)}::text[])`,
    )) as unknown as { rows: { handle: string; look: string }[] };
    expect(rows).toHaveLength(4);
    for (const { handle, look } of rows) expect(look).toBe(lookOfHandle(handle));
  });
});
