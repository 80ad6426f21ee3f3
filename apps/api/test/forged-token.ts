import { createHmac, generateKeyPairSync, sign } from 'node:crypto';

type Json = Record<string, unknown>;

const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const decode = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString());

const digests: Record<string, string> = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' };
const hmac = (text: string, key: string, alg = 'HS256') =>
  createHmac(digests[alg] ?? 'sha256', key)
    .update(text)
    .digest('base64url');

/** Makes tokens that are nearly a good one of the server with this secret. */
export class Forger {
  readonly good: string;
  readonly #secret: string;
  readonly header: Json;
  readonly claims: Json;
  readonly signature: string;

  constructor(good: string, secret: string) {
    const [header, claims, signature = ''] = good.split('.');
    this.good = good;
    this.#secret = secret;
    this.header = decode(header);
    this.claims = decode(claims);
    this.signature = signature;
  }

  /** Another header, rightly signed with this key: by the server's own unless one is given. A text stands as it is. */
  withHeader(header: Json | string, key = this.#secret): string {
    const text = `${encode(typeof header === 'string' ? header : { ...this.header, ...header })}.${encode(this.claims)}`;
    return `${text}.${hmac(text, key, typeof header === 'string' ? undefined : (header['alg'] as string))}`;
  }

  /** Other claims, undefined takes one away; rightly signed with this key. */
  withClaims(claims: Json | string, key = this.#secret): string {
    const text = `${encode(this.header)}.${encode(typeof claims === 'string' ? claims : { ...this.claims, ...claims })}`;
    return `${text}.${hmac(text, key)}`;
  }

  unsigned(header: Json, signature = ''): string {
    return `${encode({ ...this.header, ...header })}.${encode(this.claims)}.${signature}`;
  }

  withSignature(signature: string): string {
    return `${this.good.slice(0, this.good.lastIndexOf('.'))}.${signature}`;
  }

  /** Signed with a key pair of the attacker's own, which the header brings along where it is asked to. */
  withRsa(header: Json | ((publicKey: object) => Json)): string {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const more = typeof header === 'function' ? header(publicKey.export({ format: 'jwk' })) : header;
    const text = `${encode({ ...this.header, alg: 'RS256', ...more })}.${encode(this.claims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  }
}
