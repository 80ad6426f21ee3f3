import type { Passkey } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { useState } from 'react';
import styles from '../accounts/account-form.module.css';
import { notify } from '../platform/notices.ts';
import { ago } from '../platform/time.ts';
import { ConfirmForm } from '../security/confirm-form.tsx';
import { WayInRow } from '../security/way-in-row.tsx';
import { Button } from '../ui/button.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { NameSheet } from '../ui/name-sheet.tsx';
import { hasPasskeys } from './ask-device.ts';
import { useAddPasskey, useRemovePasskey, useRenamePasskey } from './passkeys.cache.ts';

/** One's passkeys, and another. */
export function PasskeyPart({ passkeys }: { passkeys: Passkey[] }) {
  const [adding, setAdding] = useState(false);
  const add = useAddPasskey();
  const rest = () => {
    setAdding(false);
    add.reset();
  };
  return (
    <div className={styles.form}>
      {passkeys.length > 0 ? (
        <HairlineList label="Your passkeys">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </HairlineList>
      ) : (
        <p className={styles.words}>
          Sign in with your finger, your face or what unlocks your device, and no password. It also stands in when the
          app with your codes is lost.
        </p>
      )}
      {adding ? (
        <ConfirmForm
          act="Ask my device"
          busyAct="Waiting for your device…"
          doing={add}
          onCancel={rest}
          onConfirm={(password) =>
            add.mutate(password, {
              onSuccess: ({ name }) => {
                rest();
                notify(`Passkey added. It is called “${name}”.`);
              },
            })
          }
        />
      ) : hasPasskeys() ? (
        <Button className={styles.own} onClick={() => setAdding(true)}>
          Add a passkey
        </Button>
      ) : (
        <p className={styles.words}>This browser, or this address without TLS, knows no passkeys.</p>
      )}
    </div>
  );
}

function PasskeyRow({ passkey: { id, name, createdAt, lastUsedOn } }: { passkey: Passkey }) {
  const [naming, setNaming] = useState(false);
  const rename = useRenamePasskey(id);
  const remove = useRemovePasskey(id);
  return (
    <WayInRow
      name={name}
      about={`Added ${ago(createdAt, { dayOnly: true })} · ${lastUsedOn ? `last used ${ago(lastUsedOn, { dayOnly: true })}` : 'never used'}`}
      end="Remove"
      asks="Nobody signs in with it any more. Remove it from the device too, or it will still be offered there."
      ending={remove}
    >
      <Button size="small" look="quiet" aria-label={`Rename ${name}`} onClick={() => setNaming(true)}>
        Rename
      </Button>
      <NameSheet
        open={naming}
        onClose={() => setNaming(false)}
        title="Rename the passkey"
        name={name}
        max={limits.passkeyName.max}
        act="Rename"
        naming={rename}
      />
    </WayInRow>
  );
}
