import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

export interface Sealer {
  /** The text as only this forum can read it: what lies in the database is worth nothing without SECRET_KEY. */
  seal: (text: string) => string;
  /** What was sealed; undefined for what was not, or under another key. */
  unseal: (sealed: string) => string | undefined;
  /** By what a token is kept that is worth nothing any more under another SECRET_KEY. */
  hashHere: (token: string) => string;
}

/** A key for one purpose, and one thing of it, made of the forum's own (HKDF, RFC 5869). */
export const keyFor = (secret: string, purpose: string, id = ''): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, id, `debrief ${purpose}`, 32));

/** Bytes that only this key opens again (AES-256-GCM). */
export function sealBytes(key: Buffer, bytes: Uint8Array): Buffer {
  const iv = randomBytes(ivLength);
  const sealing = createCipheriv(cipher, key, iv);
  const body = Buffer.concat([sealing.update(bytes), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), body]);
}

/** What was sealed; undefined for what was not, or under another key. */
export function unsealBytes(key: Buffer, sealed: Uint8Array): Buffer | undefined {
  const bytes = Buffer.from(sealed);
  if (bytes.length < ivLength + tagLength) return undefined;
  try {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivLength), { authTagLength: tagLength });
    opening.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([opening.update(bytes.subarray(ivLength + tagLength)), opening.final()]);
  } catch {
    return undefined;
  }
}

/** Keeps texts secret under a key that is made of the forum's own. */
export function sealer(secret: string): Sealer {
  const key = keyFor(secret, 'seal');
  const keyOfHashes = keyFor(secret, 'hashes');
  return {
    seal: (text) => sealBytes(key, Buffer.from(text)).toString('base64url'),
    unseal: (sealed) => unsealBytes(key, Buffer.from(sealed, 'base64url'))?.toString(),
    hashHere: (token) => createHmac('sha256', keyOfHashes).update(token).digest('base64url'),
  };
}
