/** The library brings what reads certificates of security keys: loaded when somebody uses a passkey, not as the server starts. */
export const webauthn = () => import('@simplewebauthn/server');

/** Whom a passkey is for: the host of the address that people type. */
export function relyingParty(url: string) {
  const { hostname, origin } = new URL(url);
  return { id: hostname, name: 'Debrief', origin };
}

/** The challenge that a browser says it has signed; empty where what it says cannot be read. */
export function challengeIn(clientDataJSON: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { challenge: unknown };
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}
