import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { buildApp } from '../src/app.ts';
import { bearerOf } from './bearer.ts';
import { it } from './it.ts';
import { sharedList } from './shared-data.ts';

/** All in `.ci/run` on PostgreSQL, every twentieth elsewhere. */
const step = process.env['FUZZ_REQUESTS'] ? 1 : 20;
const some = (list: string[]) => [...new Set(list)].filter((_, n) => n % step === 0);

const list = (path: string, cases: number) => sharedList(`hostile/${path}`, cases);
const texts = some([
  ...list('blns.json', 515),
  ...list('sqli/patt-auth_bypass.txt', 78),
  ...list('sqli/patt-auth_bypass2.txt', 121),
  ...list('sqli/patt-generic_error.txt', 154),
  ...list('sqli/patt-generic_time.txt', 105),
  ...list('sqli/patt-generic_union.txt', 424),
  ...list('sqli/patt-polyglots.txt', 2),
  ...list('sqli/patt-postgres_enum.txt', 20),
  ...list('web/patt-crlf.txt', 17),
  ...list('web/patt-nosql.txt', 26),
  ...list('web/patt-ssti.txt', 106),
  ...list('xss/patt-IntrudersXSS.txt', 179),
  ...list('xss/patt-RSNAKE_XSS.txt', 73),
]);
const paths = some([
  ...list('web/patt-traversal.txt', 140),
  ...list('web/patt-deep-traversal.txt', 887),
  ...list('web/patt-open-redirect.txt', 240),
  ...list('web/patt-openredirects.txt', 67),
]);

const filters = ['company', 'topic', 'track', 'level', 'round', 'kind', 'has', 'is', 'sort', 'limit', 'cursor'];

describe('hostile text', () => {
  it(`finds something or nothing, and never fails (${texts.length} searches)`, { timeout: 600_000 }, async ({
    app,
  }) => {
    for (const text of texts) {
      const q = encodeURIComponent(text.toWellFormed().slice(0, 300));
      const urls = [
        ...['questions', 'companies', 'search'].map((list) => `/api/v1/${list}?q=${q}`),
        ...filters.map((filter) => `/api/v1/search?q=reading&${filter}=${q}`),
        ...['questions', 'companies', 'topics', 'search'].map((list) => `/api/v1/${list}?cursor=${q}`),
        `/search.atom?q=${q}`,
        ...[`company:"${q}"`, `topic:"${q}"`, `reading -${q}`, `"reading ${q}"`].map(
          (words) => `/api/v1/search?q=${words}`,
        ),
      ];
      const title = text.toWellFormed().slice(0, 200);
      const similar = { method: 'POST', url: '/api/v1/similar-questions', payload: { title } } as const;
      for (const url of [...urls, similar]) {
        const response = await app.inject(url);
        expect([200, 400], `${text}: ${response.body.slice(0, 200)}`).toContain(response.statusCode);
      }
    }
  });

  it(`is kept to the letter, or refused (${texts.length} comments)`, { timeout: 300_000 }, async ({ app, member }) => {
    const headers = { authorization: bearerOf(app, await member()) };
    const post = (url: string, payload: object) =>
      app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });
    // A page of comments shows a thousand.
    for (let from = 0; from < texts.length; from += 500) {
      const title = `What is the worst text after the first ${from}?`;
      const asked = await post('/questions', { title, topics: ['technical'], companies: [] });
      const url = `/questions/${asked.json().id}/comments`;
      const kept: string[] = [];
      for (const body of texts.slice(from, from + 500)) {
        const response = await post(url, { body });
        expect([201, 400], `${body}: ${response.body.slice(0, 200)}`).toContain(response.statusCode);
        if (response.statusCode === 201) kept.push(body.trim());
      }
      const { items } = (await app.inject({ url: `/api/v1${url}` })).json();
      expect(items.map(({ body }: { body: string }) => body)).toEqual(kept);
    }
  });
});

describe('a hostile address', () => {
  it(`leads to no file, nowhere else and to no failure (${paths.length} addresses, as they are)`, {
    timeout: 300_000,
  }, async ({ db }) => {
    const pageFolder = mkdtempSync(join(tmpdir(), 'debrief-page-'));
    writeFileSync(join(pageFolder, 'index.html'), '<html><head></head><body><div id="root"></div></body></html>');
    const app = await buildApp({
      db,
      secret: 'a secret for tests, long enough to be one',
      url: 'http://debrief.test',
      pageFolder,
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    try {
      for (const given of paths) {
        // What could not stand in a request line would never be sent.
        const path = `/${given.replace(/^\//, '')}`.replace(/[^\x21-\x7e]/g, encodeURIComponent);
        const { status, location, body } = await ask(port, path);
        expect(status, path).toBeLessThan(500);
        expect(body, path).not.toMatch(/root:.*:0:0:|\[boot loader\]|"dependencies"/);
        expect(location, path).toBeUndefined();
      }
    } finally {
      await app.close();
      rmSync(pageFolder, { recursive: true });
    }
  });
});

/** Asks for a path exactly as it is written: no client puts it right. */
function ask(port: number, path: string): Promise<{ status: number; location: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path }, (response) => {
      let body = '';
      response.on('data', (text) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode!, location: response.headers.location, body }));
    })
      .on('error', reject)
      .end();
  });
}
