import type { Me } from '@debrief/contract';
import { limits, tokenDays, tokenScopes } from '@debrief/contract/limits';
import { useState } from 'react';
import styles from '../accounts/account-form.module.css';
import { ConfirmForm } from '../security/confirm-form.tsx';
import { TextField } from '../ui/field.tsx';
import { problemFields } from '../ui/problem.tsx';
import { SelectField } from '../ui/select.tsx';
import type { useMakeAccessToken } from './access-tokens.cache.ts';
import { scopeWords } from './scope-words.ts';

type Scope = (typeof tokenScopes)[number];

/** What the token is called, what it may be for and how long. */
export function AccessTokenForm({
  making,
  role,
  onCancel,
}: {
  making: ReturnType<typeof useMakeAccessToken>;
  role: Me['role'];
  onCancel: () => void;
}) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['read']);
  const [days, setDays] = useState('90');
  const fields = problemFields(making.error);
  const offered = tokenScopes.filter((scope) => scope !== 'manage' || role !== 'member');
  return (
    <ConfirmForm
      act="Make the token"
      busyAct="Making…"
      doing={making}
      onCancel={onCancel}
      onConfirm={(password) =>
        making.mutate({ name: name.trim(), scopes, days: Number(days) as (typeof tokenDays)[number], password })
      }
    >
      <TextField
        label="What is it for?"
        hint="A name by which you know it again, such as “Backup at home”."
        maxLength={limits.tokenName.max}
        value={name}
        error={fields['name']}
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset className={styles.choices}>
        <legend>What may it do?</legend>
        {offered.map((scope) => (
          <label key={scope} className={styles.choice}>
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={({ target }) =>
                setScopes(target.checked ? [...scopes, scope] : scopes.filter((each) => each !== scope))
              }
            />
            <span>
              {scopeWords[scope].label} <small>{scopeWords[scope].means}</small>
            </span>
          </label>
        ))}
        {fields['scopes'] && <p role="alert">{fields['scopes']}</p>}
      </fieldset>
      <SelectField
        label="How long?"
        value={days}
        onChange={(event) => setDays(event.target.value)}
        choices={tokenDays.map((each) => ({ value: String(each), label: each === 365 ? 'One year' : `${each} days` }))}
      />
    </ConfirmForm>
  );
}
