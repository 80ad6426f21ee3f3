import { useSignInFirst } from '../accounts/sign-in-first.ts';
import { notify } from '../platform/notices.ts';
import { Button } from '../ui/button.tsx';
import { type Followable, useFollowing } from './follows.cache.ts';

/** "Follow", pressed or not; what that brings is said once, when it begins. */
export function FollowButton({
  target,
  followed,
  look = 'quiet',
  of,
}: {
  target: Followable;
  followed: boolean;
  look?: 'quiet' | 'plain';
  /** Its name, where several stand in a list. */
  of?: string;
}) {
  const signInFirst = useSignInFirst();
  const following = useFollowing(target);
  const on = following.isPending ? following.variables : followed;
  const toggle = () =>
    following.mutate(!on, {
      onSuccess: (_nothing, now) => now && notify('What is new there stands on your home page. Only you know.'),
    });
  return (
    <Button look={look} aria-pressed={on} busy={following.isPending} onClick={() => signInFirst(toggle)}>
      {on ? 'Following' : 'Follow'}
      {of && <span className="visually-hidden">: {of}</span>}
    </Button>
  );
}
