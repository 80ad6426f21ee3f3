import { ProblemError } from '@debrief/contract/client';
import { useMailedToken } from '../accounts/use-mailed-token.ts';
import { urls } from '../app/urls.ts';
import { useUnsubscribe } from '../digests/digests.cache.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './writing-page.module.css';

/** Asks before it ends anything: programs that look through mail follow links, and press nothing. */
export function UnsubscribePage() {
  const token = useMailedToken();
  const unsubscribe = useUnsubscribe();
  const isUnknown = unsubscribe.error instanceof ProblemError && unsubscribe.error.status === 404;
  const choose = <ButtonLink href={urls.mailSettings()}>Choose what is mailed</ButtonLink>;
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <title>No more mails? · Debrief</title>
      <h1 tabIndex={-1}>No more mails?</h1>
      {(!token || isUnknown) && (
        <Empty action={choose}>This page is opened by the link in our mails. Perhaps the address was cut off.</Empty>
      )}
      {token && !isUnknown && !unsubscribe.isSuccess && (
        <div className={styles.form}>
          <p>
            We stop mailing you what is new. It still stands in your inbox here, and mails about your account still
            come.
          </p>
          {unsubscribe.error && <Problem error={unsubscribe.error} />}
          <Button look="primary" wide busy={unsubscribe.isPending} onClick={() => unsubscribe.mutate(token)}>
            {unsubscribe.isPending ? 'Saving…' : 'Stop these mails'}
          </Button>
          {choose}
        </div>
      )}
      {unsubscribe.isSuccess && (
        <div className={styles.form} role="status">
          <p>Done. No more mails about what is new. You can have them again whenever you like.</p>
          {choose}
        </div>
      )}
    </div>
  );
}
