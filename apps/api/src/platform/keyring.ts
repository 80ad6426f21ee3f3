import { keyFor, sealBytes, unsealBytes } from './seal.ts';

/** Says in the first byte how the rest is made, so that it can be made otherwise one day. */
const made = 1;
const idLength = 8;
const headLength = 1 + idLength;
/** Lengths tell little: what is sealed is filled up to the next of these. */
const block = 1024;
const space = 0x20;

/** Keys that lie outside the database. The first seals, each opens what it sealed: so a key can be turned and nothing is lost. */
export interface Keyring {
  /** What only a key of this ring opens again, and as nothing but this thing; in front it says which key. */
  seal(thing: string, json: unknown): Buffer;
  /** What was sealed; undefined where its key is not in the ring, or where it was sealed as something else. */
  open(thing: string, sealed: Uint8Array): unknown;
  /** Whether the key that seals now sealed it. */
  isSealedNow(sealed: Uint8Array): boolean;
}

/** A ring of the keys that are made of these secrets for one purpose; the first secret is the one that seals. */
export function keyring(purpose: string, secrets: readonly [string, ...string[]]): Keyring {
  const keys = secrets.map((secret) => ({
    secret,
    // Made beside the key and not of it: it tells nothing about it.
    id: keyFor(secret, `${purpose} id`).subarray(0, idLength),
  }));
  const now = keys[0]!;
  const headOf = ({ id }: { id: Buffer }) => Buffer.concat([Buffer.of(made), id]);
  const begins = (sealed: Uint8Array, key: { id: Buffer }) =>
    Buffer.from(sealed.subarray(0, headLength)).equals(headOf(key));
  return {
    seal(thing, json) {
      const text = Buffer.from(JSON.stringify(json));
      const filled = Buffer.alloc(Math.ceil(text.length / block) * block, space);
      text.copy(filled);
      return Buffer.concat([headOf(now), sealBytes(keyFor(now.secret, purpose, thing), filled)]);
    },
    open(thing, sealed) {
      const key = keys.find((each) => begins(sealed, each));
      const opened = key && unsealBytes(keyFor(key.secret, purpose, thing), sealed.subarray(headLength));
      return opened && JSON.parse(opened.toString());
    },
    isSealedNow: (sealed) => begins(sealed, now),
  };
}
