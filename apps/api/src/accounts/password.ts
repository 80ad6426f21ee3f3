import { hash, verify } from '@node-rs/argon2';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. Runs on a thread of its own. */
const argon2id = 2;
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password.normalize('NFKC'), cost);

/** The hash of a password nobody has: checking against it takes as long as against a real one. */
const nobodys = hashPassword('nobody has this password');

export const checkPassword = async (stored: string | undefined, password: string): Promise<boolean> =>
  (await verify(stored ?? (await nobodys), password.normalize('NFKC'))) && stored !== undefined;
