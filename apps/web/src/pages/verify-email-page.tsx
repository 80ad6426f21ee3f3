import { ProblemError } from '@debrief/contract/client';
import { useVerifyEmail } from '../accounts/accounts.cache.ts';
import { useMailedToken } from '../accounts/use-mailed-token.ts';
import { urls } from '../app/urls.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './writing-page.module.css';

/** Asks before it verifies: programs that look through mail follow links, and press nothing. */
export function VerifyEmailPage() {
  const token = useMailedToken();
  const verify = useVerifyEmail();
  // Where no answer came it may be tried again.
  const refused = verify.error instanceof ProblemError && verify.error.status < 500;
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <title>Is this your address? · Debrief</title>
      <h1 tabIndex={-1}>Is this your address?</h1>
      {!token && (
        <Empty action={<ButtonLink href={urls.security()}>Signing in and security</ButtonLink>}>
          This page is opened by the link in our mail. Perhaps the address was cut off; ask for the mail again.
        </Empty>
      )}
      {token && verify.isSuccess && (
        <div className={styles.form} role="status">
          <p>Thank you. Your address is verified.</p>
          <ButtonLink look="primary" href={urls.home()}>
            Go on
          </ButtonLink>
        </div>
      )}
      {verify.error && (
        <div className={styles.form}>
          <Problem error={verify.error} />
          {refused && (
            <p>
              <Link href={urls.security()}>Mail me the link again</Link>
            </p>
          )}
        </div>
      )}
      {token && !verify.isSuccess && !refused && (
        <div className={styles.form}>
          <p>
            You have followed a link that was mailed to you. If you have just made an account with this address, say so.
          </p>
          <Button look="primary" wide busy={verify.isPending} onClick={() => verify.mutate(token)}>
            {verify.isPending ? 'Saving…' : 'Yes, this is my address'}
          </Button>
        </div>
      )}
    </div>
  );
}
