import { accounts } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

describe('how one practises', () => {
  it('is off until one says otherwise, is kept with the account, and is told to nobody else', async ({
    as,
    member,
  }) => {
    const me = as(await member({ handle: 'tries-first' }));
    expect((await me(accounts.me, {})).attemptFirst).toBe(false);
    expect((await me(accounts.editMe, { attemptFirst: true })).attemptFirst).toBe(true);
    expect((await me(accounts.editMe, { headline: 'Looking around' })).attemptFirst).toBe(true);
    expect((await me(accounts.me, {})).attemptFirst).toBe(true);
    expect(await as()(accounts.profile, { handle: 'tries-first' })).not.toHaveProperty('attemptFirst');
  });
});

describe('an account that a program writes with', () => {
  it('is one as soon as its member says so, and is told to be one on its page', async ({ as, member }) => {
    const me = as(await member({ handle: 'tireless' }));
    expect((await me(accounts.me, {})).automated).toBe(false);
    expect(await as()(accounts.profile, { handle: 'tireless' })).toMatchObject({ automated: false });
    expect((await me(accounts.editMe, { automated: true })).automated).toBe(true);
    expect(await as()(accounts.profile, { handle: 'tireless' })).toMatchObject({ automated: true });
  });
});
