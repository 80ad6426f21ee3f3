import { useRouter } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { useViewer } from '../platform/session.ts';

/** Wraps what only members do: a guest is asked to sign in, and comes back to this page. */
export function useSignInFirst() {
  const router = useRouter();
  const viewer = useViewer();
  return (act: () => void) => {
    if (viewer === null) router.history.push(urls.signIn(router.state.location.href));
    else act();
  };
}
