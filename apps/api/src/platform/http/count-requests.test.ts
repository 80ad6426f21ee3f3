import { afterEach, describe, expect, it } from 'vitest';
import { startThrowawayRedis } from '../../../../../scripts/throwaway-redis.mjs';
import { type Counter, counterHere, sharedCounter } from './count-requests.ts';
import { networkOf } from './limit-rate.ts';

describe('counting in one process', () => {
  it('begins anew when the time is over, and by key', async () => {
    const counter = counterHere();
    for (const times of [1, 2, 3]) expect(await counter.count('a', 50)).toMatchObject({ times });
    expect(await counter.count('b', 50)).toMatchObject({ times: 1 });
    await expect.poll(async () => (await counter.count('a', 50)).times, { interval: 60 }).toBe(1);
  });

  it('holds no more keys than it may, and forgets the oldest', async () => {
    const counter = counterHere(3);
    for (const key of ['a', 'b', 'c', 'd']) await counter.count(key, 60_000);
    expect(await counter.count('d', 60_000)).toMatchObject({ times: 2 });
    expect(await counter.count('a', 60_000)).toMatchObject({ times: 1 });
  });
});

describe('an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::'],
    ['2001:db8::1', '2001:db8:0:0::'],
    ['fe80::1%eth0', 'fe80:0:0:0::'],
  ])('%s counts as %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});

const redis = await startThrowawayRedis();
await redis?.stop();

describe.runIf(redis)('counting with others', () => {
  const open: { end(): unknown }[] = [];
  afterEach(async () => {
    for (const each of open.splice(0)) await each.end();
  });

  async function begin() {
    const server = (await startThrowawayRedis())!;
    const told: string[] = [];
    const counters = [1, 2, 3].map(() => sharedCounter(server.url, (state) => told.push(state)));
    open.push(...counters, { end: () => server.stop() });
    await expect.poll(async () => (await counters[0]!.count('ready', 1)) && told.at(-1) !== 'lost').toBe(true);
    return { server, told, counters };
  }
  const countAll = (counters: Counter[], key: string, n: number) =>
    Promise.all(Array.from({ length: n }, (_, i) => counters[i % counters.length]!.count(key, 60_000)));

  it('counts each once, whoever counts', async () => {
    const { counters } = await begin();
    for (const counter of counters)
      await expect.poll(async () => (await counter.count('warm', 60_000)).times).toBeGreaterThan(0);
    const counted = await countAll(counters, 'together', 300);
    expect(counted.map(({ times }) => times).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 300 }, (_, n) => n + 1),
    );
    expect(Math.max(...counted.map(({ endsIn }) => endsIn))).toBeLessThanOrEqual(60_000);
  });

  it('is done alone while the store is away, and together when it is back', async () => {
    const { server, told, counters } = await begin();
    await countAll(counters, 'before', 30);
    await server.stop();
    const alone = await countAll(counters, 'without', 30);
    expect(Math.max(...alone.map(({ times }) => times))).toBe(10);
    expect(told).toContain('lost');
    const again = (await startThrowawayRedis(server.port))!;
    open.push({ end: () => again.stop() });
    await expect
      .poll(async () => (await counters[0]!.count('after', 60_000)) && told.at(-1), { timeout: 8_000 })
      .toBe('back');
  });
});
