import type { Session } from '@debrief/contract';

/** Milliseconds a new access token lasts, by its own two times where it tells them: the device's clock may be wrong. */
export function lifetimeOf({ accessToken, expiresAt }: Pick<Session, 'accessToken' | 'expiresAt'>): number {
  try {
    const middle = accessToken.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    const { iat, exp } = JSON.parse(atob(middle)) as { iat: number; exp: number };
    if (exp > iat) return (exp - iat) * 1000;
  } catch {
    // Not a token that can be read: its stated end serves.
  }
  return Date.parse(expiresAt) - Date.now();
}
