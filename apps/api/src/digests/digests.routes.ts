import { digests } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { chooseWishes } from './choose-wishes.ts';
import { showWishes } from './show-wishes.ts';
import { unsubscribe } from './unsubscribe.ts';

export async function digestsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, digests.show, showWishes);
  bind(app, digests.choose, chooseWishes);
  // What a mail program sends (RFC 8058) is the same for everybody and says nothing.
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1_000 },
    (_request, _body, done) => done(null),
  );
  bind(app, digests.unsubscribe, unsubscribe);
}
