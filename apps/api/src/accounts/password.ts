import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. Runs on a thread of its own. */
const argon2id = 2;
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const newSalt = () => randomBytes(16).toString('base64');

/** The salt in a hash; undefined where it holds none. */
export const saltOf = (stored: string): string | undefined => stored.split('$').at(-2);

export const hashPassword = (password: string, salt = newSalt()) =>
  hash(password.normalize('NFKC'), { ...cost, salt: Buffer.from(salt, 'base64') });

export const checkPassword = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password.normalize('NFKC'));

/** The salt of nobody: trying it takes as long as trying somebody's. */
const nobodys = newSalt();

/**
 * Which of these has this password. Whoever has one address shares a salt (`saltFor`), so that it costs one argon2id whether
 * nobody, one or several are there: time tells nothing of who has an account.
 */
export async function whoKnows<C extends { passwordHash: string | null }>(
  candidates: C[],
  password: string,
): Promise<C | undefined> {
  const salts = new Set(candidates.flatMap(({ passwordHash }) => saltOf(passwordHash ?? '') ?? []));
  if (!salts.size) salts.add(nobodys);
  let found: C | undefined;
  for (const salt of salts) {
    const made = await hashPassword(password, salt);
    found ??= candidates.find(({ passwordHash }) => passwordHash === made);
  }
  return found;
}
