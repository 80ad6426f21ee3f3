import type { AccessToken, Me } from '@debrief/contract';
import { useState } from 'react';
import styles from '../accounts/account-form.module.css';
import { notify } from '../platform/notices.ts';
import { ago } from '../platform/time.ts';
import { WayInRow } from '../security/way-in-row.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { AccessTokenForm } from './access-token-form.tsx';
import { useMakeAccessToken, useRevokeAccessToken } from './access-tokens.cache.ts';
import { scopeWords } from './scope-words.ts';

/** What one's programs present instead of signing in. */
export function AccessTokenPart({ tokens, role }: { tokens: AccessToken[]; role: Me['role'] }) {
  const [making, setMaking] = useState(false);
  const make = useMakeAccessToken();
  const rest = () => {
    setMaking(false);
    make.reset();
  };
  return (
    <div className={styles.form}>
      {tokens.length > 0 ? (
        <HairlineList label="Your access tokens">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </HairlineList>
      ) : (
        <p className={styles.words}>
          For programs of your own: a token lets one read or write as you, without your password. It never reaches your
          account.
        </p>
      )}
      {make.data ? (
        <NewToken token={make.data.token} onKept={rest} />
      ) : making ? (
        <AccessTokenForm making={make} role={role} onCancel={rest} />
      ) : (
        <Button className={styles.own} onClick={() => setMaking(true)}>
          Make a token
        </Button>
      )}
    </div>
  );
}

function TokenRow({ token: { id, name, scopes, expiresAt, lastUsedOn } }: { token: AccessToken }) {
  const revoke = useRevokeAccessToken(id);
  const isOver = Date.parse(expiresAt) <= Date.now();
  const until = new Date(expiresAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const used = lastUsedOn ? `last used ${ago(lastUsedOn, { dayOnly: true })}` : 'never used';
  return (
    <WayInRow
      name={name}
      about={`${scopes.map((scope) => scopeWords[scope].short).join(', ')} · ${isOver ? 'expired' : 'until'} ${until} · ${used}`}
      end="End"
      asks="A program that uses it is turned away from now on."
      ending={revoke}
    />
  );
}

function NewToken({ token, onKept }: { token: string; onKept: () => void }) {
  const copy = () =>
    navigator.clipboard.writeText(token).then(
      () => notify('Token copied.'),
      () => notify('This browser does not let the page copy. Mark the token and copy it.'),
    );
  return (
    <div className={styles.form}>
      <TextField
        label="Your new token"
        hint="Copy it now: it is not shown again."
        readOnly
        value={token}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.acts}>
        <Button look="primary" onClick={copy}>
          Copy
        </Button>
        <Button onClick={onKept}>Done</Button>
      </div>
    </div>
  );
}
