import { keyFor } from '../platform/seal.ts';

/** What one file of a member's own data is sealed under. */
export const keyOfFile = (secret: string, fileId: string): Buffer => keyFor(secret, 'own file', fileId);
