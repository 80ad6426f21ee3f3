import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { bearerOf } from '../../test/bearer.ts';
import { it } from '../../test/served.ts';
import type { Member } from '../platform/context.ts';

const as = (member: Member, app: FastifyInstance) => ({ authorization: bearerOf(app, member) });

describe('a page opened by another name', () => {
  it('moves for good to the own address of the company or topic, with what was searched', async ({ served }) => {
    for (const [url, own] of [
      ['/companies/facebook', '/companies/meta'],
      ['/companies/amazon-web-services?round=phone', '/companies/amazon?round=phone'],
      ['/topics/kpi', '/topics/metrics'],
    ] as const) {
      const { statusCode, headers } = await served.inject({ url });
      expect([statusCode, headers.location], url).toEqual([301, own]);
      expect((await served.inject({ url: own })).statusCode).toBe(200);
    }
    expect((await served.inject({ url: '/companies/nobody-at-all' })).statusCode).toBe(404);
  });

  it('moves for good to the question that the one at this address was merged into', async ({ served, member }) => {
    const headers = as(await member({ role: 'moderator' }), served);
    const post = async (title: string) => {
      const payload = { title, topics: ['metrics'], companies: [] };
      return (await served.inject({ method: 'POST', url: '/api/v1/questions', payload, headers })).json();
    };
    const [gone, kept] = [await post('How tall is a lighthouse?'), await post('How tall are lighthouses?')];
    const own = `/questions/${kept.slug}`;
    await served.inject({
      ...{ method: 'POST', url: `/api/v1/questions/${gone.id}/merge`, payload: { into: kept.id }, headers },
    });
    for (const url of [`/questions/${gone.slug}`, `/questions/${gone.id}`]) {
      const { statusCode, headers: sent } = await served.inject({ url });
      expect([statusCode, sent.location], url).toEqual([301, own]);
    }
    for (const url of [own, `/questions/${kept.id}`]) expect((await served.inject({ url })).statusCode).toBe(200);
    const feed = await served.inject({ url: `/questions/${gone.slug}.atom` });
    expect(feed.body).toContain(`http://debrief.test${own}.atom`);
  });
});
