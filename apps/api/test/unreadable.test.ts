import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect } from 'vitest';
import { it } from './it.ts';

describe('what Node cannot read as a request', () => {
  it.for([
    ['headers of 20 kB', `GET / HTTP/1.1\r\nHost: here\r\nCookie: a=${'x'.repeat(20_000)}\r\n\r\n`, 431],
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
});
