import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { hasPasskeys } from './ask-device.ts';
import { usePasskeySignIn } from './passkeys.cache.ts';

/** Signs in without a password; nothing where the browser cannot. */
export function PasskeySignIn() {
  const signIn = usePasskeySignIn();
  if (!hasPasskeys()) return null;
  return (
    <>
      <Button wide busy={signIn.isPending} onClick={() => signIn.mutate()}>
        {signIn.isPending ? 'Waiting for your device…' : 'Sign in with a passkey'}
      </Button>
      {signIn.error && <Problem error={signIn.error} />}
    </>
  );
}
