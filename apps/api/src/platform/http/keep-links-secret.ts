import type { FastifyInstance, FastifyRequest } from 'fastify';

const shared = /^(\/(?:api\/v1\/shared-answers|shared)\/)[^/?#]+/;

/** An address as it may be logged: who reads the log must not be able to open what is seen by its link alone. */
export const loggedUrl = (url: string): string => url.replace(shared, '$1…');

/** A request as it may be logged. */
export const loggedRequest = ({ method, url, host, ip, socket }: FastifyRequest) => ({
  method,
  url: loggedUrl(url),
  host,
  remoteAddress: ip,
  remotePort: socket?.remotePort,
});

/** The API is for no search engine; what is seen by its link alone is for none either, is kept nowhere and named to no other site. */
export function keepLinksSecret(app: FastifyInstance): void {
  app.addHook('onSend', async ({ url }, reply) => {
    const byLink = shared.test(url);
    if (byLink || url.startsWith('/api/')) reply.header('x-robots-tag', 'noindex');
    if (byLink) reply.header('referrer-policy', 'no-referrer').header('cache-control', 'no-store');
  });
}
