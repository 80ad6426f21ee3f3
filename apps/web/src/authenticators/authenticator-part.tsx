import type { Security } from '@debrief/contract';
import { useState } from 'react';
import styles from '../accounts/account-form.module.css';
import { notify } from '../platform/notices.ts';
import { ago } from '../platform/time.ts';
import { ConfirmForm } from '../security/confirm-form.tsx';
import { Button } from '../ui/button.tsx';
import { useBeginAuthenticator, useRemoveAuthenticator, useRenewCodes } from './authenticators.cache.ts';
import { RecoveryCodeList } from './recovery-code-list.tsx';
import { SetUpAuthenticator } from './set-up-authenticator.tsx';

type Step = 'rest' | 'begin' | 'renew' | 'remove';

/** Whether signing in asks for a code, and how that is begun and ended. */
export function AuthenticatorPart({ app }: { app: Security['authenticator'] }) {
  const [step, setStep] = useState<Step>('rest');
  const [codes, setCodes] = useState<string[]>();
  const begin = useBeginAuthenticator();
  const renew = useRenewCodes();
  const remove = useRemoveAuthenticator();
  const rest = () => {
    setStep('rest');
    for (const each of [begin, renew, remove]) each.reset();
  };

  if (codes) return <RecoveryCodeList codes={codes} onKept={() => setCodes(undefined)} />;
  if (begin.data)
    return (
      <SetUpAuthenticator
        {...begin.data}
        onCancel={rest}
        onDone={(shown) => {
          setCodes(shown);
          rest();
        }}
      />
    );
  if (step === 'begin')
    return <ConfirmForm act="Go on" busyAct="Wait…" doing={begin} onConfirm={begin.mutate} onCancel={rest} />;
  if (step === 'renew')
    return (
      <ConfirmForm
        act="Make new codes"
        busyAct="Making…"
        doing={renew}
        onCancel={rest}
        onConfirm={(password) =>
          renew.mutate(password, {
            onSuccess: ({ recoveryCodes }) => {
              setCodes(recoveryCodes);
              rest();
            },
          })
        }
      >
        <p className={styles.words}>The codes that you have now count no more then.</p>
      </ConfirmForm>
    );
  if (step === 'remove')
    return (
      <ConfirmForm
        act="Ask for no code"
        busyAct="Ending…"
        danger
        doing={remove}
        onCancel={rest}
        onConfirm={(password) =>
          remove.mutate(password, {
            onSuccess: () => {
              rest();
              notify('Signing in asks for no code any more.');
            },
          })
        }
      >
        <p className={styles.words}>Your password alone is enough to sign in then.</p>
      </ConfirmForm>
    );
  return app ? (
    <div className={styles.form}>
      <p className={styles.words}>
        On since {ago(app.since, { dayOnly: true })}
        <span className={styles.aside}>{leftOf(app.recoveryCodesLeft)}</span>
      </p>
      <div className={styles.acts}>
        <Button onClick={() => setStep('renew')}>New recovery codes</Button>
        <Button onClick={() => setStep('remove')}>Turn off</Button>
      </div>
    </div>
  ) : (
    <div className={styles.form}>
      <p className={styles.words}>
        Besides your password, signing in can ask for a code from an app on your phone. Whoever learns your password
        then still cannot come in.
      </p>
      <Button className={styles.own} onClick={() => setStep('begin')}>
        Set up an app
      </Button>
    </div>
  );
}

const leftOf = (codes: number) =>
  codes === 0 ? 'No recovery codes left' : `${codes} recovery ${codes === 1 ? 'code' : 'codes'} left`;
