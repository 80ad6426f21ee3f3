import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { noSuchPath } from '../platform/http/handle-errors.ts';
import { describePage } from './describe-page.ts';
import { fillPage } from './fill-page.ts';
import { robots, sitemap } from './sitemap.ts';

/** The page of every address, with a head and readable text made here; the built files; robots and sitemap. */
export async function pagesRoutes(
  app: FastifyInstance,
  { pageFolder }: { pageFolder?: string | undefined },
): Promise<void> {
  const hidden = { schema: { hide: true } };
  app.get('/robots.txt', hidden, async (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robots(app.guestContext(request, reply))),
  );
  app.get('/sitemap.xml', hidden, async (request, reply) =>
    reply.type('application/xml; charset=utf-8').send(await sitemap(app.guestContext(request, reply))),
  );

  app.setNotFoundHandler(() => {
    throw noSuchPath();
  });
  if (!pageFolder) return;

  const template = readFileSync(join(pageFolder, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: pageFolder,
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) =>
      reply.setHeader(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      ),
    globIgnore: ['index.html', '**/*.br', '**/*.gz'],
  });
  // A route and not the handler of what is not found, which is sent as it is: what a route sends is compressed.
  app.get('/*', hidden, (request, reply) => {
    if (/^\/(api|assets)\//.test(request.url)) throw noSuchPath();
    return sendPage(request, reply);
  });

  async function sendPage(request: FastifyRequest, reply: FastifyReply) {
    const guest = app.guestContext(request, reply);
    const page = await describePage(guest, request.url);
    if (page.movedTo) return reply.redirect(page.movedTo, page.status);
    return reply
      .code(page.status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(fillPage(template, page, guest.site.url));
  }
}
