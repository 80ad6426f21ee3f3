import { postMail } from '../mails/post-mail.ts';
import type { Ctx } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { lockAuthenticator } from './authenticators.queries.ts';
import { takeRecoveryCode, updateAuthenticator } from './authenticators.writes.ts';
import { counterOf } from './one-time-code.ts';
import { hashOfCode } from './recovery-code.ts';

/** So many wrong codes in an hour, from wherever they come: two in a million attackers get in by chance. */
const mostWrong = 10;
const hour = 3_600_000;

/**
 * Looks at a code for this member: each counts once, and the tries of a member come one after the other. Gives why it is
 * refused, for the caller to throw when the try that was counted is committed; undefined where it is right.
 */
export async function tryCode(ctx: Ctx, memberId: string, code: string): Promise<Refusal | undefined> {
  const { db, site } = ctx;
  const now = ctx.now();
  const found = await lockAuthenticator(db, memberId);
  // Ended meanwhile on another device: whoever gave the right password needs no code any more.
  if (!found?.confirmedAt) return undefined;
  const since = found.wrongSince && now.getTime() - found.wrongSince.getTime() < hour ? found.wrongSince : undefined;
  const wrong = since ? found.wrong : 0;
  if (since && wrong >= mostWrong) return tooMany(since.getTime() + hour - now.getTime());

  const secret = site.unseal(found.secret);
  const counter = secret === undefined ? undefined : counterOf(secret, code.replace(/\s/g, ''), now);
  if (counter !== undefined && counter > found.lastCounter) {
    await updateAuthenticator(db, memberId, { lastCounter: counter, wrong: 0, wrongSince: null });
    return undefined;
  }
  if (await takeRecoveryCode(db, memberId, hashOfCode(code))) {
    await updateAuthenticator(db, memberId, { wrong: 0, wrongSince: null });
    return undefined;
  }
  await updateAuthenticator(db, memberId, { wrong: wrong + 1, wrongSince: since ?? now });
  if (wrong + 1 === mostWrong) await postMail(ctx, { kind: 'wrong-codes', memberId });
  return wrongCode(counter !== undefined);
}

export function wrongCode(wasUsed = false): Refusal {
  const words = wasUsed
    ? 'This code has been used. Wait for the next one.'
    : 'This code is not right. Codes change every half minute; if it goes on, look at the clock of your phone.';
  return new Refusal('code.wrong', words, { fields: { code: words } });
}

function tooMany(left: number): Refusal {
  const retryAfter = Math.ceil(left / 1000);
  const minutes = Math.ceil(retryAfter / 60);
  return new Refusal(
    'rate.limited',
    `Ten codes were wrong. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, or use a passkey.`,
    { extra: { retryAfter } },
  );
}
