import type { Me } from '@debrief/contract';
import { ProblemError } from '@debrief/contract/client';
import { limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { isSignedOut } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import styles from './account-form.module.css';
import { useEditMe } from './accounts.cache.ts';
import { ExperienceChoice } from './experience-choice.tsx';
import { usePublishGate } from './use-publish-gate.tsx';

/** One's public face. Only what was changed is sent. */
export function ProfileForm({ me }: { me: Me }) {
  const { displayName, handle, headline, experience } = me;
  const [draft, setDraft] = useState({ displayName, handle, headline, experience });
  const edit = useEditMe();
  const fields = problemFields(edit.error);
  const taken = edit.error instanceof ProblemError && edit.error.problem.code === 'handle.taken';
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });

  const send = () =>
    edit.mutate(
      {
        ...(draft.displayName !== displayName && { displayName: draft.displayName }),
        ...(draft.handle !== handle && { handle: draft.handle }),
        ...(draft.headline !== headline && { headline: draft.headline }),
        ...(draft.experience !== experience && { experience: draft.experience }),
      },
      { onSuccess: () => notify('Saved'), onError: (problem) => askAgain(problem) },
    );
  const { ask, askAgain, gate } = usePublishGate('save this', send);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!edit.isPending) ask();
  };
  return (
    <>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label="Name"
          hint="Shown where you write with your name."
          autoComplete="nickname"
          maxLength={limits.displayName.max}
          value={draft.displayName}
          error={fields['displayName']}
          onChange={(event) => change({ displayName: event.target.value })}
        />
        <TextField
          label="Address of your page"
          hint="Small letters, digits and hyphens."
          autoCapitalize="none"
          spellCheck={false}
          maxLength={limits.handle.max}
          value={draft.handle}
          error={fields['handle'] ?? (taken ? 'Somebody has this one. Try another.' : undefined)}
          onChange={(event) => change({ handle: event.target.value.toLowerCase() })}
        />
        <TextField
          label="About you, in a line"
          maxLength={limits.headline.max}
          value={draft.headline}
          error={fields['headline']}
          onChange={(event) => change({ headline: event.target.value })}
        />
        <ExperienceChoice value={draft.experience} onChange={(choice) => change({ experience: choice })} />
        {edit.error && !taken && !isSignedOut(edit.error) && <SendProblem error={edit.error} />}
        <Button type="submit" look="primary" busy={edit.isPending}>
          {edit.isPending ? 'Saving…' : 'Save'}
        </Button>
      </form>
      {gate}
    </>
  );
}
