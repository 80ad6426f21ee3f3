import type { Access } from '@debrief/contract';
import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Cookie, Ctx, Site, Viewer } from '../context.ts';
import type { Db } from '../db/connect.ts';
import { Refusal } from '../errors.ts';
import { accessTokens } from './access-token.ts';
import { deviceOf } from './device.ts';
import { mustReach, personalIn, type Scope } from './personal-token.ts';

interface Options {
  db: Db;
  secret: string;
  now: () => Date;
  site: Omit<Site, 'signAccess' | 'endAccess'>;
  roleOf: FastifyInstance['roleOf'];
  checkStanding: FastifyInstance['checkStanding'];
  /** The sessions whose access tokens count no more. */
  ended: { add: (sessionId: string) => void; has: (sessionId: string) => boolean };
  /** Whose personal access token this is, and what it is for. */
  readPersonal: (token: string) => Promise<{ memberId: string; scopes: readonly string[] } | undefined>;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** `scope` is what a personal access token must be for; none will do where it is null. */
    contextOf: (request: FastifyRequest, reply: FastifyReply, scope: Scope) => Promise<Ctx>;
    /** For what is the same for everybody: whoever asks is a guest. */
    guestContext: (request: FastifyRequest, reply: FastifyReply) => Ctx;
    roleOf: (memberId: string) => Promise<Access | undefined>;
    /** Refuses a member who is suspended now. */
    checkStanding: (ctx: Pick<Ctx, 'db' | 'viewer' | 'now'>) => Promise<void>;
  }
}

/** A token of ours has a tenth of this. */
const longest = 4096;

/** Turns a bearer token into the viewer of a request; no token makes a guest, a bad one is refused (session.expired). */
export const authenticate = fp(async (app: FastifyInstance, { site: given, ...options }: Options) => {
  const { db, secret, now, roleOf, ended, readPersonal } = options;
  await app.register(cookie);
  const tokens = await accessTokens(app, secret);
  const site: Site = { ...given, signAccess: tokens.sign, endAccess: (sessionId) => ended.add(sessionId) };

  const secure = site.url.startsWith('https:');
  app.decorate('roleOf', roleOf);
  app.decorate('checkStanding', options.checkStanding);
  const contextFor = (viewer: Viewer, request: FastifyRequest, reply: FastifyReply): Ctx => ({
    db,
    viewer,
    now,
    site,
    refreshCookie: cookieOf(request, reply, 'debrief', secure),
    device: deviceOf(request, cookieOf(request, reply, 'debrief-device', secure)),
  });
  app.decorate('contextOf', async (request: FastifyRequest, reply: FastifyReply, scope: Scope) =>
    contextFor(await viewerOf(request, scope), request, reply),
  );
  app.decorate('guestContext', (request: FastifyRequest, reply: FastifyReply) =>
    contextFor({ kind: 'guest' }, request, reply),
  );

  async function viewerOf(request: FastifyRequest, scope: Scope): Promise<Viewer> {
    const { authorization } = request.headers;
    if (authorization === undefined) return { kind: 'guest' };
    if (authorization.length > longest)
      throw new Refusal('request.head-too-large', 'The header Authorization is longer than any access token.');
    const personal = personalIn(authorization);
    if (personal) return ownerOf(personal, request, scope);
    const claims = tokens.read(authorization);
    if (!claims || ended.has(claims.sid))
      throw new Refusal('session.expired', 'Your session has ended. Sign in again; what you wrote is kept.');
    request.user = claims;
    return { kind: 'member', id: claims.sub, sessionId: claims.sid };
  }

  async function ownerOf(personal: string, request: FastifyRequest, scope: Scope): Promise<Viewer> {
    const found = await readPersonal(personal);
    if (!found) throw new Refusal('session.expired', 'This access token is not known here, or has expired.');
    mustReach(found.scopes, scope);
    request.user = { sub: found.memberId };
    return { kind: 'member', id: found.memberId };
  }
});

function cookieOf(request: FastifyRequest, reply: FastifyReply, plain: string, secure: boolean): Cookie {
  const name = secure ? `__Host-${plain}` : plain;
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    read: () => request.cookies[name],
    set: (token, expires) => void reply.setCookie(name, token, { ...options, expires }),
    clear: () => void reply.clearCookie(name, options),
  };
}
