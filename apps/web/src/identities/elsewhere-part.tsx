import type { Security } from '@debrief/contract';
import { useState } from 'react';
import styles from '../accounts/account-form.module.css';
import { ago } from '../platform/time.ts';
import { ConfirmForm } from '../security/confirm-form.tsx';
import { WayInRow } from '../security/way-in-row.tsx';
import { Button } from '../ui/button.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { useDisconnectElsewhere, useLeaveToConnect } from './identities.cache.ts';

/** The account elsewhere that opens this one. */
export function ElsewherePart({ elsewhere: { name, since } }: { elsewhere: NonNullable<Security['elsewhere']> }) {
  const [connecting, setConnecting] = useState(false);
  const leave = useLeaveToConnect();
  const disconnect = useDisconnectElsewhere();
  if (since)
    return (
      <HairlineList label="Accounts elsewhere">
        <WayInRow
          name={name}
          about={`Connected ${ago(since, { dayOnly: true })}`}
          end="Disconnect"
          asks={`Signing in at ${name} does not open this account any more.`}
          ending={disconnect}
        />
      </HairlineList>
    );
  return connecting ? (
    <ConfirmForm
      act={`Go to ${name}`}
      busyAct="One moment…"
      doing={leave}
      onConfirm={leave.mutate}
      onCancel={() => {
        setConnecting(false);
        leave.reset();
      }}
    />
  ) : (
    <div className={styles.form}>
      <p className={styles.words}>Connect your account at {name}, and signing in there signs you in here.</p>
      <Button className={styles.own} onClick={() => setConnecting(true)}>
        Connect {name}
      </Button>
    </div>
  );
}
