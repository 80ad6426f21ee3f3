import type { FastifyInstance } from 'fastify';
import { isAtHome } from '../platform/http/at-home.ts';
import { noSuchPath } from '../platform/http/handle-errors.ts';
import { layOut } from './letter.ts';
import type { LocalMail } from './local-carrier.ts';

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const linked = (text: string) => escaped(text).replace(/https?:\/\/[^\s&]+/g, (url) => `<a href="${url}">${url}</a>`);

/** `/dev/mail`: what would have been mailed, for whoever tries Debrief out at this very machine. */
export async function localMailsRoutes(app: FastifyInstance, { mails }: { mails: LocalMail[] }): Promise<void> {
  app.get('/dev/mail', { schema: { hide: true } }, async (request, reply) => {
    if (!isAtHome(request)) throw noSuchPath();
    const letters = mails.map(
      ({ at, letter }) =>
        `<article><h2>${escaped(letter.subject)}</h2><p>To ${escaped(letter.to)}, <time>${at.toISOString()}</time></p><pre>${linked(layOut(letter).text)}</pre></article>`,
    );
    const none = '<p>Nothing has been mailed since this server started.</p>';
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Mail · Debrief</title><h1>Mail</h1>${letters.join('\n') || none}</html>`,
      );
  });
}
