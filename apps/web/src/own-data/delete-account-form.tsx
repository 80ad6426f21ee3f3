import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import styles from '../accounts/account-form.module.css';
import { PasswordField } from '../accounts/password-field.tsx';
import { ownSecurity } from '../security/security.cache.ts';
import { Button } from '../ui/button.tsx';
import { Problem, problemFields } from '../ui/problem.tsx';
import { useDeleteAccount } from './own-data.cache.ts';

const choices = [
  {
    posts: 'take',
    label: 'Take what I wrote with me',
    means: 'Questions that others wrote at keep their title, without your name and what stood below it.',
  },
  {
    posts: 'leave',
    label: 'Leave what everyone can read',
    means: 'It stays without your name. What only you or people with a link could read goes.',
  },
] as const;

/**
 * Deletes one's account for good, once one has said what becomes of one's posts, that one means it, and the password. Whoever has none is
 * asked for nothing more: having just signed in stands for it, which the server looks at.
 */
export function DeleteAccountForm({ onDeleted }: { onDeleted: () => void }) {
  const remove = useDeleteAccount(onDeleted);
  const [posts, setPosts] = useState<'take' | 'leave'>();
  const [meant, setMeant] = useState(false);
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const { data: own } = useQuery(ownSecurity());
  const fields = problemFields(remove.error);
  const missing = !posts ? 'Choose what becomes of what you wrote.' : !meant ? 'Tick that you mean it.' : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!posts || !meant || remove.isPending) return;
    remove.mutate({ password, posts });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <fieldset className={styles.choices}>
        <legend>What becomes of what you wrote?</legend>
        {choices.map((choice) => (
          <label key={choice.posts} className={styles.choice}>
            <input type="radio" name="posts" checked={posts === choice.posts} onChange={() => setPosts(choice.posts)} />
            <span>
              {choice.label}
              <br />
              <small>{choice.means}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <label className={styles.choice}>
        <input type="checkbox" checked={meant} onChange={(event) => setMeant(event.target.checked)} />
        <span>I know that this cannot be undone.</span>
      </label>
      {own?.hasPassword === false ? (
        <p className={styles.words}>
          You have no password here. That it is you, you show by having signed in within the last ten minutes.
        </p>
      ) : (
        <PasswordField
          autoComplete="current-password"
          value={password}
          error={fields['password']}
          onChange={setPassword}
        />
      )}
      {asked && missing && <p role="alert">{missing}</p>}
      {remove.error && Object.keys(fields).length === 0 && <Problem error={remove.error} />}
      <Button className={styles.own} look="danger" type="submit" busy={remove.isPending}>
        {remove.isPending ? 'Deleting…' : 'Delete my account'}
      </Button>
    </form>
  );
}
