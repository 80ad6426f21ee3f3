import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect } from 'vitest';
import { it } from './it.ts';

describe('what Node cannot read as a request', () => {
  it.for([
    ['headers of 200 kB', `GET / HTTP/1.1\r\nHost: here\r\nCookie: a=${'x'.repeat(200_000)}\r\n\r\n`, 431],
    ['no HTTP', 'hello?\r\n\r\n', 400],
  ] as const)('is told so as a problem document, and the server goes on: %s', async ([, text, status], { app }) => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.write(text);
    await once(socket, 'close');
    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(heard).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(heard.split('\r\n\r\n')[1]!)).toMatchObject({ status, detail: expect.stringMatching(/\.$/) });
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
  });

  it('is not what is only long: ten thousand letters of any script are refused for what is wrong with them', async ({
    app,
  }) => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    for (const letter of ['x', 'é', '界', '🙂']) {
      const q = encodeURIComponent(letter.repeat(10_000));
      const response = await fetch(`http://127.0.0.1:${port}/api/v1/search?q=${q}`);
      expect(response.status, letter).toBe(400);
      expect(await response.json()).toMatchObject({ fields: { q: expect.stringMatching(/\w+ \w+/) } });
    }
  });
});

describe('what no endpoint can read', () => {
  it.for([
    ['a NUL', '/api/v1/questions?q=%00', 400],
    ['half a character', '/api/v1/similar-questions', 400],
    ['an unknown field', '/api/v1/questions?colour=red', 400],
    ['an unknown field where none is taken', '/api/v1/topics?colour=red', 400],
    ['a broken cursor', '/api/v1/questions?cursor=abc', 400],
    ['an unknown id', '/api/v1/answers/0190c000-0000-4000-8000-000000000000', 404],
    ['no id at all', '/api/v1/answers/1', 400],
    ['nothing there', '/api/v1/nothing', 404],
  ] as const)('is refused with a sentence: %s', async ([what, address, status], { app }) => {
    const half = what === 'half a character' && {
      method: 'POST' as const,
      payload: '{"title":"\\ud800 and some more"}',
      headers: { 'content-type': 'application/json' },
    };
    const response = await app.inject({ url: address, ...half });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json().detail).toMatch(/[.?]$/);
  });

  it.for([
    ['malformed JSON', '{', 'application/json', 400],
    ['another format', 'a=b', 'application/x-www-form-urlencoded', 415],
    ['plain text', 'a question', 'text/plain', 415],
    ['JSON said to be plain text', '{}', 'text/plain;charset=UTF-8', 415],
    ['ten megabytes', `{"title":"${'x'.repeat(10_000_000)}"}`, 'application/json', 413],
  ] as const)('is refused before it is read further: %s', async ([, payload, type, status], { app }) => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/auth/register',
      payload,
      headers: { 'content-type': type },
    });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });
});
