import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { randomFrom } from './words.mjs';

/**
 * Asks one server for one thing over 32 connections, every request with another row, and tells its parent the figures. It
 * runs as a process of its own, so that its work is not counted as the server's.
 */
process.once(
  'message',
  async (/** @type {any} */ { url, what, rows, tokens, remarks, connections, seconds, seed, rate }) => {
    const random = randomFrom(seed);
    const one = (list) => list[Math.floor(random() * list.length)];
    const requests = {
      list: () => ({ path: `/api/v1/questions?cursor=${one(rows)}` }),
      // As a guest, or as members where some are given.
      page: () => ({
        path: `/api/v1/questions/${one(rows)}?include=answers`,
        headers: tokens.length ? { authorization: `Bearer ${one(tokens).token}` } : {},
      }),
      comment: () => {
        const { id, token } = one(tokens);
        return {
          method: 'POST',
          path: `/api/v1/answers/${one(rows)}/comments`,
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${token}`,
            'x-member': id,
            'idempotency-key': randomUUID(),
          },
          body: JSON.stringify({ body: one(remarks) }),
        };
      },
    };
    const began = process.cpuUsage();
    const result = await autocannon({
      url,
      connections,
      duration: seconds,
      // So many a second, where it is said; as many as it can otherwise.
      ...(rate && { overallRate: rate }),
      requests: [{ setupRequest: (request) => ({ ...request, ...requests[what]() }) }],
    });
    const { user, system } = process.cpuUsage(began);
    const { requests: done, latency, non2xx, errors, timeouts, throughput } = result;
    process.send({
      perSecond: done.total / result.duration,
      done: done.total,
      p50: latency.p50,
      p99: latency.p99,
      bytes: throughput.total / done.total,
      failed: non2xx + errors + timeouts,
      clientCpu: (user + system) / 1000,
      seconds: result.duration,
    });
    process.disconnect();
  },
);
