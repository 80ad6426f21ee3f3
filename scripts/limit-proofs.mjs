import assert from 'node:assert/strict';
import { freePort } from './free-port.mjs';
import { withDatabase } from './proof-databases.mjs';
import { serve } from './served.mjs';
import { startThrowawayRedis } from './throwaway-redis.mjs';

const limit = 30;

export const limitProofs = {
  'limits: three processes and one Redis pass exactly the limit, and go on by themselves without it': (server) =>
    withDatabase(server, 'limits', threeProcesses),
};

/** How many of these attempts to sign in were let through: wrong, but not too many. */
async function passed(servers, address, attempts) {
  const statuses = await Promise.all(
    Array.from({ length: attempts }, async (_, n) => {
      const response = await fetch(`${servers[n % servers.length].url}/api/v1/auth/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({ email: 'nobody@example.org', password: 'not a password' }),
      });
      const { code, detail } = await response.json();
      if (response.status === 429) {
        assert.equal(code, 'rate.limited');
        assert.match(detail, /Try again in .+; nothing you wrote is lost\.$/);
        const wait = Number(response.headers.get('retry-after'));
        assert.ok(wait > 0 && wait <= 600, `Retry-After: ${wait}`);
      } else assert.equal(response.status, 401);
      return response.status;
    }),
  );
  return statuses.filter((status) => status !== 429).length;
}

async function threeProcesses(url) {
  const redis = await startThrowawayRedis();
  assert.ok(redis, 'no valkey-server or redis-server is installed: try `apt-get install -y redis-server`');
  const settings = { DATABASE_URL: url, TRUST_PROXY: 'loopback' };
  const started = async (more) =>
    Promise.all([1, 2, 3].map(async () => serve({ port: await freePort(), ...settings, ...more })));
  const shared = await started({ REDIS_URL: redis.url });
  const apart = await started({});
  try {
    const together = await passed(shared, '203.0.113.1', 150);
    assert.equal(together, limit);
    assert.equal(await passed(shared, '203.0.113.2', 150), limit, 'another address');
    const control = await passed(apart, '203.0.113.1', 150);
    assert.equal(control, 3 * limit, 'without a Redis each process counts by itself');

    await redis.stop();
    const without = await passed(shared, '203.0.113.3', 150);
    assert.equal(without, 3 * limit, 'a lost Redis turns nobody away, and limits are still held by each process');
    return `${together} of 150 passed three processes (limit ${limit}); without a Redis ${control}; when it was lost ${without}`;
  } finally {
    await Promise.all([...shared, ...apart].map(({ end }) => end('SIGKILL')));
    await redis.stop();
  }
}
