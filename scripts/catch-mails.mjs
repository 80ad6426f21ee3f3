import { once } from 'node:events';
import { createRequire } from 'node:module';
import { inRoot } from './root.mjs';

const { SMTPServer } = createRequire(inRoot('apps/api/package.json'))('smtp-server');

/**
 * A mail server that keeps what it is given: `letters` with to whom and the whole text, its soft line ends undone. It has taken each when
 * what `read` promises is there.
 */
export async function catchMails(read = async () => {}) {
  const letters = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      let text = '';
      stream.on('data', (part) => (text += part));
      stream.on('end', async () => {
        letters.push({ to: envelope.rcptTo.map(({ address }) => address).join(), text: text.replace(/=\r?\n/g, '') });
        await read();
        done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    letters,
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
