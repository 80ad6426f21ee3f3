import { ProblemError } from '@debrief/contract/client';
import { type FormEvent, useState } from 'react';
import styles from '../accounts/account-form.module.css';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Problem, problemFields } from '../ui/problem.tsx';
import { useSecondStep } from './authenticators.cache.ts';

/** The ticket for the second step, where that is what this refusal asks for. */
export const ticketIn = (error: unknown) =>
  error instanceof ProblemError && error.problem.code === 'code.required' ? error.problem.ticket : undefined;

/** The code from the app, or a recovery code. `onAgain` goes back to the first step. */
export function SecondStepForm({
  ticket,
  onAgain,
  onDone,
}: {
  ticket: string;
  onAgain: () => void;
  onDone?: () => void;
}) {
  const step = useSecondStep();
  const [code, setCode] = useState('');
  const [lost, setLost] = useState(false);
  const [missing, setMissing] = useState(false);
  const fields = problemFields(step.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setMissing(code.trim().length < 6);
    if (code.trim().length >= 6 && !step.isPending) step.mutate({ ticket, code }, { onSuccess: onDone });
  };
  const ask = lost ? 'Write one of your recovery codes.' : 'Write the six digits that the app shows.';
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        key={lost ? 'recovery' : 'app'}
        label={lost ? 'Recovery code' : 'Code from your authenticator app'}
        hint={
          lost
            ? 'Each of the ten that you kept counts once. With none left, sign in with a passkey, or turn the code off on a device where you are still signed in; otherwise whoever hosts this forum can help.'
            : 'Six digits, a new one every half minute.'
        }
        autoComplete={lost ? 'off' : 'one-time-code'}
        inputMode={lost ? 'text' : 'numeric'}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        maxLength={40}
        value={code}
        error={fields['code'] ?? (missing && code.trim().length < 6 ? ask : undefined)}
        onChange={(event) => setCode(event.target.value)}
      />
      {step.error && !fields['code'] && <Problem error={step.error} />}
      <Button type="submit" look="primary" wide busy={step.isPending}>
        {step.isPending ? 'Signing in…' : 'Sign in'}
      </Button>
      <div className={styles.acts}>
        <Button
          look="quiet"
          onClick={() => {
            setLost(!lost);
            setCode('');
            step.reset();
          }}
        >
          {lost ? 'I have the app' : 'I do not have the app here'}
        </Button>
        <Button look="quiet" onClick={onAgain}>
          Begin again
        </Button>
      </div>
    </form>
  );
}
