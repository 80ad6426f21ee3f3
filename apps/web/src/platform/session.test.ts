import { beforeEach, describe, expect, it, vi } from 'vitest';

const session = (token: string) => ({
  accessToken: token,
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
  member: { id: 'm1', displayName: 'Bright Otter' },
});
const refused = {
  type: 'about:blank',
  title: 'Unauthorized',
  status: 401,
  detail: 'Your session has ended.',
  code: 'session.expired',
};

/** A page that was just loaded, with a server that answers so. */
async function aPage(answer: () => Response | Promise<Response>) {
  vi.resetModules();
  const send = vi.fn(async () => answer());
  vi.stubGlobal('fetch', send);
  return { ...(await import('./session.ts')), send };
}
const signedInBefore = () => localStorage.setItem('debrief:signed-in', 'm1');

beforeEach(() => localStorage.clear());

describe('the access token', () => {
  it('is none for a guest, without a request', async () => {
    const { accessToken, send } = await aPage(() => Response.json(session('a')));
    expect(await accessToken()).toBeNull();
    expect(send).not.toHaveBeenCalled();
  });

  it('is asked for once, however many ask', async () => {
    signedInBefore();
    const { accessToken, send } = await aPage(() => Response.json(session('a')));
    expect(await Promise.all([accessToken(), accessToken(), accessToken()])).toEqual(['a', 'a', 'a']);
    expect(await accessToken()).toBe('a');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is none once the session has ended, and the drafts stay within reach', async () => {
    signedInBefore();
    const page = await aPage(() =>
      Response.json(refused, { status: 401, headers: { 'content-type': 'application/problem+json' } }),
    );
    expect(await page.accessToken()).toBeNull();
    expect(await page.accessToken()).toBeNull();
    expect(page.send).toHaveBeenCalledTimes(1);
    expect(page.draftOwner(null)).toBe('m1');
  });

  it('is not taken for lost while the server cannot be reached', async () => {
    signedInBefore();
    const page = await aPage(() => Promise.reject(new TypeError('unreachable')));
    await expect(page.accessToken()).rejects.toThrow('unreachable');
    expect(localStorage.getItem('debrief:signed-in')).toBe('m1');
  });
});
