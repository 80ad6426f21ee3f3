import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { aMember } from '../src/accounts/accounts.factory.ts';
import { hashPassword } from '../src/accounts/password.ts';
import type { Member } from '../src/platform/context.ts';
import type { Db } from '../src/platform/db/connect.ts';
import type { Viewer } from './access-rows.ts';
import { bearerOf } from './bearer.ts';

export const password = 'a long enough password';
const hour = 3_600;

export interface People {
  /** Their Authorization headers. */
  bearers: Record<Viewer, string | undefined>;
  owner: Member;
  other: Member;
  /** Those who ask. */
  asking: Member[];
  /** Asks what the owner answers, and answers what the owner comments on. */
  peer: Member;
  judge: Member;
  suspended: Member;
  moderator: Member;
  admin: Member;
  leaver: Member;
  reviewers: Member[];
}

/** Everybody whom the matrix names, and those around them; all have the same password. */
export async function makePeople(db: Db, app: FastifyInstance): Promise<People> {
  const hash = await hashPassword(password);
  const one = async (handle: string, role: 'member' | 'moderator' | 'admin' = 'member') => {
    const made = await aMember(db, { handle, displayName: handle, role });
    await db.execute(
      sql`insert into credentials (member_id, email, password_hash) values (${made.id}, ${`${handle}@example.org`}, ${hash})`,
    );
    return made;
  };
  const owner = await one('the-owner');
  const [fresh, other, blocked] = [await one('the-new-one'), await one('the-other'), await one('the-blocked')];
  const [suspended, peer, leaver] = [await one('the-suspended'), await one('the-peer'), await one('the-leaver')];
  const [moderator, judge] = [await one('the-moderator', 'moderator'), await one('the-judge', 'moderator')];
  const admin = await one('the-admin', 'admin');
  const reviewers = [await one('reviewer-1'), await one('reviewer-2'), await one('reviewer-3')];
  const long = Math.floor(Date.now() / 1000) - 2 * hour;
  const claims = { sub: owner.id, sid: randomUUID(), typ: 'access', iat: long };
  return {
    bearers: {
      guest: undefined,
      new: bearerOf(app, fresh),
      owner: bearerOf(app, owner),
      other: bearerOf(app, other),
      blocked: bearerOf(app, blocked),
      suspended: bearerOf(app, suspended),
      moderator: bearerOf(app, moderator),
      admin: bearerOf(app, admin),
      expired: `Bearer ${app.jwt.sign(claims as never, { expiresIn: hour })}`,
    },
    asking: [fresh, owner, other, blocked, suspended, moderator, admin],
    owner,
    other,
    peer,
    judge,
    suspended,
    moderator,
    admin,
    leaver,
    reviewers,
  };
}
