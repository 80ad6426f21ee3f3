import { createHmac, timingSafeEqual } from 'node:crypto';

const macLength = 16;

const macOf = (secret: string, id: Buffer) =>
  createHmac('sha256', secret).update('unsubscribe ').update(id).digest().subarray(0, macLength);

/** Stands in every mail about news, and can do nothing but end them: the member's id and 128 bits that only we can make. */
export function unsubscribeToken(secret: string, memberId: string): string {
  const id = Buffer.from(memberId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, macOf(secret, id)]).toString('base64url');
}

/** Whose token this is; undefined for one that we did not make. */
export function readUnsubscribeToken(secret: string, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 16 + macLength || bytes.toString('base64url') !== token) return undefined;
  const id = bytes.subarray(0, 16);
  if (!timingSafeEqual(bytes.subarray(16), macOf(secret, id))) return undefined;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
