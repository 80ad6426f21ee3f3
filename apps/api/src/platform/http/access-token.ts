import jwt from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const name = 'debrief';

/** Who, in which session, until when. Nothing of what they may do: that can change while the token lasts. */
const Claims = z.strictObject({
  sub: z.guid(),
  sid: z.guid(),
  typ: z.literal('access'),
  iat: z.int(),
  exp: z.int(),
  iss: z.literal(name),
  aud: z.literal(name),
});
type Claims = z.infer<typeof Claims>;

export interface AccessTokens {
  sign: (memberId: string, sessionId: string, expiresAt: Date) => string;
  /** What the token of this Authorization header says; undefined for any but one that `sign` made and that still counts. */
  read: (authorization: string) => Claims | undefined;
}

/** One header, and one spelling of each signature: the last of its letters holds four bits. */
const asSigned = /^Bearer (eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.[\w-]+\.[\w-]{42}[AEIMQUYcgkosw048])$/;

/** How far ahead of this host's clock the one that signed may be, in milliseconds. For the end of a token there is none. */
const leeway = 30_000;

/** Makes and reads access tokens: HS256, our own issuer and audience, no claim more or less than ours. */
export async function accessTokens(app: FastifyInstance, secret: string): Promise<AccessTokens> {
  await app.register(jwt, {
    secret,
    sign: { algorithm: 'HS256', iss: name, aud: name },
    verify: { algorithms: ['HS256'], allowedIss: name, allowedAud: name, requiredClaims: ['exp', 'iat'] },
  });
  return {
    sign: (sub, sid, expiresAt) =>
      app.jwt.sign({ sub, sid, typ: 'access', exp: Math.floor(expiresAt.getTime() / 1000) } as never),
    read(authorization) {
      const token = asSigned.exec(authorization)?.[1];
      const { success, data } = Claims.safeParse(token && verified(token));
      return success && data.iat * 1000 <= Date.now() + leeway ? data : undefined;
    },
  };

  function verified(token: string): unknown {
    try {
      return app.jwt.verify(token);
    } catch {
      return undefined;
    }
  }
}
