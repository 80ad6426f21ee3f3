import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { nextAddress } from '../accounts/next-address.ts';
import { urls } from '../app/urls.ts';
import { SecondStepForm, ticketIn } from '../authenticators/second-step-form.tsx';
import { useConnectElsewhere, useSignInElsewhere } from '../identities/identities.cache.ts';
import { takeLeft } from '../identities/left-for.ts';
import { notify } from '../platform/notices.ts';
import { useViewer } from '../platform/session.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './writing-page.module.css';

/** Where one comes back to from an account elsewhere: to sign in, or to connect it. */
export function SignedInElsewherePage() {
  const router = useRouter();
  const viewer = useViewer();
  const signIn = useSignInElsewhere();
  const connect = useConnectElsewhere();
  const [search] = useState(() => location.search);
  const [left] = useState(takeLeft);
  const begun = useRef(false);
  const isConnecting = new URLSearchParams(search).get('state')?.startsWith('connect.') ?? false;
  useEffect(() => {
    // What stands in the address counts once, and is nobody else's to see.
    if (location.search) history.replaceState(history.state, '', location.pathname);
    if (begun.current || !left || (isConnecting && viewer === undefined)) return;
    begun.current = true;
    const back = { ticket: left.ticket, search };
    if (isConnecting)
      connect.mutate(back, {
        onSuccess: () => {
          notify('Connected.');
          router.history.replace(urls.security());
        },
      });
    else signIn.mutate(back);
  }, [left, search, isConnecting, viewer, connect, signIn, router]);
  useEffect(() => {
    if (viewer && !isConnecting && signIn.isSuccess) router.history.replace(nextAddress(left?.next));
  }, [viewer, isConnecting, signIn.isSuccess, left, router]);

  const error = signIn.error ?? connect.error;
  const ticket = ticketIn(error);
  const backTo = isConnecting ? urls.security() : urls.signIn(left?.next);
  const home = () => router.history.replace(nextAddress(left?.next));
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <title>Signing in · Debrief</title>
      <h1 tabIndex={-1}>{isConnecting ? 'Connecting your account' : 'Signing in'}</h1>
      {ticket && <SecondStepForm ticket={ticket} onDone={home} onAgain={() => router.history.replace(backTo)} />}
      {!ticket && left && !error && <Waiting />}
      {!ticket && (error || !left) && (
        <>
          {error ? (
            <Problem error={error} />
          ) : (
            <p>This page is where one comes back to from another account. Begin again in this tab.</p>
          )}
          <ButtonLink href={backTo}>{isConnecting ? 'Back' : 'Back to signing in'}</ButtonLink>
        </>
      )}
    </div>
  );
}
