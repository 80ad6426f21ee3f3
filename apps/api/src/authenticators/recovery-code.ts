import { randomBytes } from 'node:crypto';
import { hashOf } from '../platform/token.ts';

const many = 10;
/** Without what is read for something else: no 0, 1, l or o. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

const newCode = () =>
  [...randomBytes(16)]
    .map((byte) => alphabet[byte % 32])
    .join('')
    .replace(/.{4}(?=.)/g, '$&-');

/** Ten codes of 80 bits, such as k4tz-9qmx-h2ja-w7pb: a hash without salt keeps them. */
export const newRecoveryCodes = () => Array.from({ length: many }, newCode);

/** However it was typed. */
export const hashOfCode = (code: string) => hashOf(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
