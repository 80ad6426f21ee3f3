import { ProblemError } from '@debrief/contract/client';

/** Passkeys need a page over TLS, or this very machine. */
export const hasPasskeys = () => typeof PublicKeyCredential !== 'undefined';

const words: Record<string, string> = {
  InvalidStateError: 'This device has a passkey for your account already.',
  NotAllowedError: 'No passkey was given. Try again when you are ready.',
};

/** What somebody did not want or could not do at the device is told in words of ours, where a refusal of the server's would stand. */
export async function askDevice<T>(ask: (device: typeof import('@simplewebauthn/browser')) => Promise<T>): Promise<T> {
  const device = await import('@simplewebauthn/browser');
  try {
    return await ask(device);
  } catch (error) {
    const { name, cause } = error as Error;
    const because = (cause as Error | undefined)?.name ?? name;
    const detail = words[name] ?? words[because] ?? 'This device could not give a passkey. Try another way to sign in.';
    throw new ProblemError({ type: 'about:blank', title: 'No passkey', status: 400, detail, code: 'passkey.unknown' });
  }
}
