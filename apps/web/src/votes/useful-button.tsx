import { useSignInFirst } from '../accounts/sign-in-first.ts';
import { useViewer } from '../platform/session.ts';
import { Button } from '../ui/button.tsx';
import styles from './useful-button.module.css';

/** "Useful", pressed or not, with its count from one up; of your own you see only the count. */
export function UsefulButton({
  voted,
  votes,
  may,
  look = 'plain',
  onChange,
}: {
  voted: boolean;
  votes: number;
  may: boolean;
  look?: 'plain' | 'quiet';
  onChange: (useful: boolean) => void;
}) {
  const signInFirst = useSignInFirst();
  const viewer = useViewer();
  if (viewer && !may) return votes > 0 ? <span className={styles.count}>Useful to {votes}</span> : null;
  return (
    <Button
      look={look}
      className={voted ? styles.pressed : undefined}
      aria-pressed={voted}
      onClick={() => signInFirst(() => onChange(!voted))}
    >
      Useful{votes > 0 && ` ${votes}`}
    </Button>
  );
}
