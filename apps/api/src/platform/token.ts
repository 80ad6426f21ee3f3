import { createHash, randomBytes } from 'node:crypto';

/** What nobody guesses, for an address: 256 bits, kept by its hash. */
export const newToken = () => randomBytes(32).toString('base64url');
/** The same of 128 bits, for links that people hand on. */
export const newLinkToken = () => randomBytes(16).toString('base64url');
/** By what a token is kept: one that is read in the database opens nothing. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');
