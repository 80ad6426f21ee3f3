import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { SMTPServer } from 'smtp-server';

/** A mail server of one's own, and what has come to it. */
export async function openMailbox() {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        // Long lines are cut with a = at their end.
        mails.push(Buffer.concat(parts).toString().replace(/=\r\n/g, '').replaceAll('=3D', '='));
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    /** The address in the newest mail of this subject to this address, once it has come: what others were to get may come too. */
    async linkIn(subject: string, to: string): Promise<string> {
      const found = () => mails.findLast((mail) => mail.includes(`Subject: ${subject}`) && mail.includes(`To: ${to}`));
      await expect.poll(() => found(), { timeout: 15_000 }).toBeTruthy();
      // The server was not told how it is reached.
      return /https?:\/\/\S+/.exec(found()!)![0].replace('localhost', '127.0.0.1');
    },
    close: () => new Promise<void>((done) => server.close(done)),
  };
}
