import { useEffect, useState } from 'react';
import { useSessionRanOut } from '../platform/session.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import styles from './account-form.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { SignUpForm } from './sign-up-form.tsx';

/** Sign-up or sign-in over the page that one is writing on: what was written stays behind it. */
export function JoinSheet({
  open,
  purpose,
  onClose,
}: {
  open: boolean;
  /** What happens next, such as "publish this". */
  purpose: string;
  onClose: () => void;
}) {
  const ranOut = useSessionRanOut();
  const [known, setKnown] = useState(ranOut);
  useEffect(() => setKnown(ranOut), [ranOut]);
  const title = ranOut ? 'Sign in again' : known ? 'Sign in' : 'One last thing';
  return (
    <Sheet open={open} onClose={onClose} title={title}>
      <div className={styles.panel}>
        <p className={styles.words}>
          {ranOut
            ? `Your session has ended. Your words are safe here; sign in to ${purpose}.`
            : `To ${purpose} you need an account. What you wrote is kept.`}
        </p>
        {known ? <SignInForm autoFocus /> : <SignUpForm autoFocus />}
        {!ranOut && (
          <Button look="quiet" onClick={() => setKnown(!known)}>
            {known ? 'I have no account yet' : 'I have an account'}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
