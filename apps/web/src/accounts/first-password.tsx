import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './account-form.module.css';
import { useForgotPassword } from './accounts.cache.ts';

/** For whoever signs in without one: the way to set it is the mailed link. */
export function FirstPassword({ email }: { email: string }) {
  const mail = useForgotPassword();
  if (!email)
    return (
      <p className={styles.words}>
        You have no password. Say which email is yours first; then we mail you a link to set one.
      </p>
    );
  if (mail.isSuccess)
    return (
      <p className={styles.words} role="status">
        We have mailed a link to {email}. Follow it to set a password.
      </p>
    );
  return (
    <div className={styles.form}>
      <p className={styles.words}>You have no password here. You can set one, as another way to sign in.</p>
      {mail.error && <Problem error={mail.error} />}
      <Button className={styles.own} busy={mail.isPending} onClick={() => mail.mutate(email)}>
        Mail me a link to set one
      </Button>
    </div>
  );
}
