import { isAnyHandle } from '../../accounts/accounts.queries.ts';
import { looksMadeUp } from '../../authorship/made-up-name.ts';
import type { Db } from '../../platform/db/connect.ts';
import { invalid } from '../../platform/errors.ts';

const taken = 'This looks like the name of somebody here. Add your last name, or its first letter.';
const ours = new Set([
  'debrief',
  'moderator',
  'admin',
  'administrator',
  'support',
  'author',
  'someonewholeft',
  'guest',
]);

/**
 * Refuses a name that a guest may not stand under: one that cannot be read, leads somewhere, or passes for a member's
 * handle, a made-up name or the house itself.
 */
export async function checkGuestName(db: Db, name: string): Promise<void> {
  if (/\p{C}/u.test(name) || !/\p{L}/u.test(name))
    throw invalid({ name: 'Write a name with letters that can be seen.' });
  if (/[@/\\<>]|\.\w{2}|www\./iu.test(name)) throw invalid({ name: 'Write a name, not an address.' });
  if (/\p{sc=Latin}/u.test(name) && /[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(name))
    throw invalid({ name: 'Write your name in one alphabet.' });

  const words = (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, 20);
  const plain = words.join('');
  if (looksMadeUp(plain) || ours.has(plain)) throw invalid({ name: taken });
  const split = [...plain].map((_, at) => `${plain.slice(0, at + 1)}-${plain.slice(at + 1)}`);
  if (await isAnyHandle(db, [plain, words.join('-'), ...split])) throw invalid({ name: taken });
}
