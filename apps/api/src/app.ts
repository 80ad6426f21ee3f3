import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance } from 'fastify';
import { accessTokensRoutes } from './access-tokens/access-tokens.routes.ts';
import { readAccessToken } from './access-tokens/read-access-token.ts';
import { findRole } from './accounts/accounts.queries.ts';
import { accountsRoutes } from './accounts/accounts.routes.ts';
import { answersRoutes } from './answers/answers.routes.ts';
import { authenticatorsRoutes } from './authenticators/authenticators.routes.ts';
import { blocksRoutes } from './blocks/blocks.routes.ts';
import { cardsRoutes } from './cards/cards.routes.ts';
import { collectionsRoutes } from './collections/collections.routes.ts';
import { companiesRoutes } from './companies/companies.routes.ts';
import { digestsRoutes } from './digests/digests.routes.ts';
import { readUnsubscribeToken } from './digests/unsubscribe-token.ts';
import { draftsRoutes } from './drafts/drafts.routes.ts';
import { exportsRoutes } from './exports/exports.routes.ts';
import { commentsRoutes } from './feedback/comments/comments.routes.ts';
import { laneRoutes } from './feedback/lane/lane.routes.ts';
import { reviewsRoutes } from './feedback/reviews/reviews.routes.ts';
import { feedsRoutes } from './feeds/feeds.routes.ts';
import { figuresRoutes } from './figures/figures.routes.ts';
import { followsRoutes } from './follows/follows.routes.ts';
import { identitiesRoutes } from './identities/identities.routes.ts';
import { importsRoutes } from './imports/imports.routes.ts';
import { inboxRoutes } from './inbox/inbox.routes.ts';
import type { LocalMail } from './mails/local-carrier.ts';
import { localMailsRoutes } from './mails/local-mails.routes.ts';
import { moderationRoutes } from './moderation/moderation.routes.ts';
import { noticesRoutes } from './notices/notices.routes.ts';
import { type Erasures, nowhere } from './own-data/erasures.ts';
import { ownDataRoutes } from './own-data/own-data.routes.ts';
import { pagesRoutes } from './pages/pages.routes.ts';
import { passkeysRoutes } from './passkeys/passkeys.routes.ts';
import type { Oidc } from './platform/context.ts';
import type { Db } from './platform/db/connect.ts';
import type { Listen } from './platform/db/listen.ts';
import { authenticate } from './platform/http/authenticate.ts';
import { counterHere, sharedCounter } from './platform/http/count-requests.ts';
import { answerUnreadable, handleErrors, sendProblem } from './platform/http/handle-errors.ts';
import { healthRoutes } from './platform/http/health.routes.ts';
import { keepLinksSecret, loggedRequest } from './platform/http/keep-links-secret.ts';
import { rateLimits } from './platform/http/limit-rate.ts';
import { LogRequests } from './platform/http/log-requests.ts';
import { loggedError } from './platform/http/logged-error.ts';
import { protect } from './platform/http/protect.ts';
import { serializeWhenAsked } from './platform/http/serialize-when-asked.ts';
import { keyring } from './platform/keyring.ts';
import { sealer } from './platform/seal.ts';
import { questionsRoutes } from './questions/questions.routes.ts';
import { purposeOfReplays } from './replays/open-replay.ts';
import { replaysRoutes } from './replays/replays.routes.ts';
import { savedSearchesRoutes } from './saved-searches/saved-searches.routes.ts';
import { searchRoutes } from './search/search.routes.ts';
import { securityRoutes } from './security/security.routes.ts';
import { EndedSessions } from './sessions/ended-sessions.ts';
import { sessionsRoutes } from './sessions/sessions.routes.ts';
import { sightingsRoutes } from './sightings/sightings.routes.ts';
import { checkStanding } from './suspensions/check-standing.ts';
import { takedownsRoutes } from './takedowns/takedowns.routes.ts';
import { topicsRoutes } from './topics/topics.routes.ts';
import { votesRoutes } from './votes/votes.routes.ts';

export interface Deps {
  db: Db;
  secret: string;
  /** What the keys of replays are made of, the first to seal; without it, the secret. */
  replaySecrets?: readonly [string, ...string[]];
  /** The address people type, without a slash at its end. */
  url: string;
  /** True where the forum is open to others. */
  open?: boolean;
  now?: () => Date;
  /** Where the built page lies; without it only the API is served. */
  pageFolder?: string;
  logLevel?: string;
  /** Where log lines go; without it to the standard output. */
  logTo?: { write: (line: string) => void };
  trustProxy?: string | false;
  metricsToken?: string | undefined;
  /** Where one can sign in elsewhere; without it, nowhere. */
  oidc?: Oidc | undefined;
  /** Who went for good, kept beside the database; without it nobody can delete their account. */
  erasures?: Erasures;
  /** First posts wait for a moderator. */
  holdFirstPosts?: boolean;
  /** The model whose embeddings help to find similar questions; without it words alone do. */
  embeddingModel?: string | undefined;
  /** Letters that would have been mailed, for whoever tries Debrief out at this machine. */
  localMails?: LocalMail[] | undefined;
  /** A Valkey or Redis that counts what is limited, for all processes; without it each counts by itself. */
  redisUrl?: string | undefined;
  /** Above this mean delay of the event loop, in milliseconds, requests are turned away. */
  mostDelay?: number | undefined;
  /** How long a request may take to arrive, in milliseconds. */
  patience?: number;
  /** Hears of what other processes did; without it nothing is shown as it happens. */
  listen?: Listen;
}

const megabyte = 1024 * 1024;

/** The whole server, not yet listening. */
export async function buildApp({
  db,
  secret,
  url,
  erasures = nowhere,
  open = false,
  now = () => new Date(),
  patience = 20_000,
  ...rest
}: Deps): Promise<FastifyInstance> {
  const app = Fastify({
    logger: rest.logLevel
      ? {
          level: rest.logLevel,
          ...(rest.logTo && { stream: rest.logTo }),
          serializers: { req: loggedRequest, err: loggedError },
        }
      : false,
    logController: new LogRequests(),
    bodyLimit: megabyte,
    requestTimeout: patience,
    http: {
      headersTimeout: patience / 2,
      connectionsCheckingInterval: patience / 10,
      // An address with ten thousand letters of any script is refused for what is wrong with it, and in words.
      maxHeaderSize: 128 * 1024,
    },
    connectionTimeout: 30_000,
    keepAliveTimeout: 65_000,
    trustProxy: rest.trustProxy || false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 300 },
    // An address that cannot be routed never meets the error handler.
    frameworkErrors: (error, _request, reply) => sendProblem(reply, error),
    clientErrorHandler: answerUnreadable,
    exposeHeadRoutes: true,
  });
  // Fastify would read plain text as a body too.
  app.removeContentTypeParser('text/plain');
  app.decorate('secret', secret);
  app.setSerializerCompiler(serializeWhenAsked);
  handleErrors(app);
  keepLinksSecret(app);
  let ending = false;
  app.addHook('preClose', async () => {
    ending = true;
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // Kept open, a connection that was busy when we were told to end would hold the process up.
    if (ending) reply.header('connection', 'close');
  });
  await app.register(protect, { url, open, mostDelay: rest.mostDelay });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Debrief',
        version: '1',
        description: 'The REST API of Debrief. Refusals are application/problem+json (RFC 9457).',
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs' });
  await app.register(rateLimits, { counter: counterFor(app, rest.redisUrl) });
  const ended = new EndedSessions(db);
  const { listen } = rest;
  if (listen) app.addHook('onReady', () => ended.start(listen));
  app.addHook('onClose', () => ended.end());
  const roleOf = (memberId: string) => findRole(db, memberId);
  await app.register(authenticate, {
    db,
    secret,
    now,
    site: {
      url,
      open,
      oidc: rest.oidc,
      erasures,
      replayKeys: keyring(purposeOfReplays, rest.replaySecrets ?? [secret]),
      holdsFirstPosts: rest.holdFirstPosts ?? false,
      embeddingModel: rest.embeddingModel,
      ...sealer(secret),
      readUnsubscribeToken: (token) => readUnsubscribeToken(secret, token),
    },
    roleOf,
    checkStanding,
    ended,
    readPersonal: (token) => readAccessToken(db, token, now()),
  });
  await app.register(healthRoutes, { db, open, metricsToken: rest.metricsToken });

  await app.register(accountsRoutes);
  await app.register(sessionsRoutes);
  await app.register(authenticatorsRoutes);
  await app.register(passkeysRoutes);
  await app.register(identitiesRoutes);
  await app.register(accessTokensRoutes);
  await app.register(securityRoutes);
  if (rest.localMails) await app.register(localMailsRoutes, { mails: rest.localMails });
  await app.register(blocksRoutes);
  await app.register(companiesRoutes);
  await app.register(topicsRoutes);
  await app.register(questionsRoutes);
  await app.register(sightingsRoutes);
  await app.register(answersRoutes);
  await app.register(draftsRoutes);
  await app.register(votesRoutes);
  await app.register(collectionsRoutes);
  await app.register(followsRoutes);
  await app.register(commentsRoutes);
  await app.register(laneRoutes);
  await app.register(figuresRoutes);
  await app.register(reviewsRoutes);
  await app.register(searchRoutes);
  await app.register(savedSearchesRoutes);
  await app.register(replaysRoutes);
  await app.register(importsRoutes);
  await app.register(exportsRoutes);
  await app.register(moderationRoutes);
  await app.register(noticesRoutes);
  await app.register(takedownsRoutes);
  await app.register(ownDataRoutes);
  await app.register(inboxRoutes, { db, listen });
  await app.register(digestsRoutes);
  await app.register(feedsRoutes);
  await app.register(cardsRoutes);
  await app.register(pagesRoutes, { pageFolder: rest.pageFolder });
  return app;
}

function counterFor({ log }: FastifyInstance, redisUrl: string | undefined) {
  if (!redisUrl) return counterHere();
  return sharedCounter(redisUrl, (state, err) =>
    state === 'lost'
      ? log.warn({ err }, 'REDIS_URL does not answer: each process counts by itself')
      : log.warn('REDIS_URL answers again'),
  );
}
