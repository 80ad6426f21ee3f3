import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { randomFrom } from './words.mjs';

/** Asks one server for one thing of feedback over some connections and tells its parent the figures. */
process.once('message', async (/** @type {any} */ { url, what, answers, tokens, connections, seconds, seed }) => {
  const random = randomFrom(seed);
  const one = (list) => list[Math.floor(random() * list.length)];
  const signedIn = () => {
    const { id, token } = one(tokens);
    return { authorization: `Bearer ${token}`, 'x-member': id };
  };
  const requests = {
    answer: () => ({ path: `/api/v1/answers/${one(answers)}?include=comments,reviews` }),
    reviews: () => ({ path: `/api/v1/answers/${one(answers)}/reviews` }),
    inbox: () => ({ path: '/api/v1/inbox', headers: signedIn() }),
    claim: () => ({
      method: 'POST',
      path: '/api/v1/lane/claims',
      headers: { ...signedIn(), 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: '{}',
    }),
  };
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...requests[what]() }) }],
  });
  const { requests: done, latency, non2xx, errors, timeouts, throughput } = result;
  process.send({
    perSecond: done.total / result.duration,
    p50: latency.p50,
    p99: latency.p99,
    bytes: throughput.total / done.total,
    failed: non2xx + errors + timeouts,
  });
  process.disconnect();
});
