import { accounts, digests } from '@debrief/contract/client';
import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { secret } from '../../test/it.ts';
import { day, it, pass } from '../../test/pass-time.ts';
import { runDigests } from './run-digests.ts';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.ts';

const stop = (app: FastifyInstance, token: string) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/unsubscribe/${token}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'List-Unsubscribe=One-Click',
  });

describe('news by mail', () => {
  it('ends with one press of the mail program or of the link in it, without an account, as often as one likes', async ({
    app,
    as,
    db,
    clock,
    post,
    told: { author, tell },
  }) => {
    await runDigests(db, clock.now);
    await tell();
    await pass(db, clock, day);
    const [letter] = await post();
    const token = letter!.unsubscribe!.split('/').at(-1)!;
    expect(letter!.small!.join(' ')).toContain(`http://debrief.test/unsubscribe#${token}`);
    for (let n = 0; n < 2; n++) expect((await stop(app, token)).statusCode).toBe(204);
    expect(await as(author)(digests.show, {})).toEqual({ feedback: 'never', replies: 'never', help: 'never' });
    // By a page, which sends nothing.
    expect((await app.inject({ method: 'POST', url: `/api/v1/unsubscribe/${token}` })).statusCode).toBe(204);
  });

  it('is not ended by a token that we did not make, nor opened by one that we did', async ({ app, member, as }) => {
    const { id } = await member();
    const good = unsubscribeToken(secret, id);
    expect(readUnsubscribeToken(secret, good)).toBe(id);
    const flipped = Buffer.from(good, 'base64url');
    flipped[31]! ^= 1;
    const others = [
      flipped.toString('base64url'),
      good.slice(0, -1),
      `${good}=`,
      '',
      'x',
      unsubscribeToken('another secret, long enough to be one', id),
      unsubscribeToken(secret, '00000000-0000-4000-8000-000000000000'),
    ];
    for (const token of others.filter(Boolean)) expect((await stop(app, token)).statusCode, token).toBe(404);
    expect((await app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${good}` } })).statusCode).toBe(
      401,
    );
    expect((await as()(accounts.me, {}).catch((error) => error.problem.code)) as string).toBe('session.required');
  });
});
