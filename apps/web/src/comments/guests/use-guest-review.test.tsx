import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useGuestReview } from './use-guest-review.ts';

const whole = { strength: ' It asks why. ', change: 'Say how long.', through: 'nearly' } as const;

/** The link of one answer, as a guest of this name finds it on this device. */
function opens(token: string, name = 'Aunt Jo') {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useGuestReview(token, { name, revision: 2 }), { wrapper });
  const refused = vi.fn();
  return {
    refused,
    review: () => result.current,
    write: (words: Parameters<typeof result.current.write>[0]) => act(async () => result.current.write(words)),
    send: () => act(async () => result.current.send(refused)),
  };
}

/** What went over the network, and what answers it. */
function network(answer: () => Promise<Response>) {
  const sent: { key: string | null; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (request: string | URL | Request, init?: RequestInit) => {
    const asked = new Request(new URL(String(request instanceof Request ? request.url : request), location.href), init);
    sent.push({ key: asked.headers.get('idempotency-key'), body: await asked.json() });
    return answer();
  });
  return sent;
}
const createdAt = '2026-11-24T00:00:00.000Z';
const accepts = async () => Response.json({ createdAt, revision: 2 }, { status: 201 });

describe('the three prompts of a guest', () => {
  beforeEach(() => localStorage.clear());

  it('send nothing while something is missing, and say each thing that is', async () => {
    const sent = network(accepts);
    const guest = opens('a', ' ');
    await guest.send();
    expect(Object.keys(guest.review().missing).sort()).toEqual(['change', 'name', 'strength', 'through']);
    expect(guest.refused).toHaveBeenCalledOnce();
    await guest.write({ strength: 'It asks why.' });
    expect(guest.review().missing).toEqual({});
    expect(sent).toEqual([]);
  });

  it('are there again on the same device, for the same link alone', async () => {
    const guest = opens('a');
    await guest.write(whole);
    expect(opens('a').review().words).toEqual(whole);
    expect(opens('b').review().words).toEqual({ strength: '', change: '', through: '' });
  });

  it('are sent once, for the version that was read, and then are shown on the device as sent', async () => {
    const sent = network(accepts);
    const guest = opens('a');
    await guest.write(whole);
    await guest.send();
    await vi.waitFor(() => expect(guest.review().sent).not.toBeNull(), 5000);
    const { strength, change, through } = { ...whole, strength: 'It asks why.' };
    expect(sent.map(({ body }) => body)).toEqual([{ name: 'Aunt Jo', revision: 2, strength, change, through }]);
    expect(opens('a').review()).toMatchObject({
      sent: { strength, change, through, createdAt, revision: 2 },
      words: { strength: '', change: '' },
    });
  });

  it('stay as they are when no answer comes, and the repeat is the same request', async () => {
    let online = false;
    const sent = network(async () => (online ? accepts() : Promise.reject(new TypeError('no network'))));
    const guest = opens('a');
    await guest.write(whole);
    await guest.send();
    await vi.waitFor(() => expect(guest.refused).toHaveBeenCalledOnce(), 5000);
    expect(opens('a').review()).toMatchObject({ sent: null, words: whole });
    online = true;
    await guest.send();
    await vi.waitFor(() => expect(guest.review().sent).not.toBeNull(), 5000);
    expect(sent).toHaveLength(2);
    expect(sent[0]!.key).toBeTruthy();
    expect(sent[1]).toEqual(sent[0]);
  });

  it('last as long as the page where the device keeps nothing', async () => {
    const keeps = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const guest = opens('a');
    await guest.write(whole);
    expect(guest.review().words).toEqual(whole);
    keeps.mockRestore();
  });
});
