import type { Ctx } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { hashOf, newToken } from '../platform/token.ts';
import { type Challenge, lockChallenge } from './challenges.queries.ts';
import { deleteChallenge, deleteOldChallenges, insertChallenge } from './challenges.writes.ts';

/** How long one may take over the next step, in milliseconds. */
const life = 10 * 60_000;

type Asked = Pick<Challenge, 'kind'> & Partial<Pick<Challenge, 'memberId' | 'data'>>;

/** Gives a token for the next step of something, which counts once and for ten minutes. */
export async function giveChallenge({ db, now }: Ctx, asked: Asked, token = newToken()): Promise<string> {
  await insertChallenge(db, { hash: hashOf(token), expiresAt: new Date(now().getTime() + life), ...asked });
  return token;
}

/** What this token was given for, which is held; undefined for one that counts no more. */
export const holdChallenge = ({ db, now }: Ctx, kind: Challenge['kind'], token: string) =>
  lockChallenge(db, hashOf(token), kind, now());

/** It counts no more. */
export const endChallenge = ({ db }: Ctx, { hash }: Challenge) => deleteChallenge(db, hash);

/** Takes away up to `most` that count no more; gives how many. */
export const purgeChallenges = (db: Db, now: Date, most: number): Promise<number> => deleteOldChallenges(db, now, most);
