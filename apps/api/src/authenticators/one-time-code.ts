import { Secret, TOTP } from 'otpauth';

/** What every authenticator app takes: RFC 6238, six digits, SHA-1, half a minute. */
const usual = { algorithm: 'SHA1', digits: 6, period: 30 };
/** A clock may be half a minute wrong, either way. */
const window = 1;

/** 160 bits in base32, as RFC 4226 wants. */
export const newSecret = () => new Secret({ size: 20 }).base32;

/** What the app reads from the square: the secret, and by which name it shows it. */
export const addressOf = (secret: string, issuer: string, label: string) =>
  new TOTP({ ...usual, secret, issuer, label }).toString();

/** The half minute whose code this is; undefined for a wrong one. */
export function counterOf(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = new TOTP({ ...usual, secret }).validate({ token: code, timestamp, window });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / usual.period) + delta;
}
