import { describe, expect } from 'vitest';
import { it } from '../../test/served.ts';

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
});
