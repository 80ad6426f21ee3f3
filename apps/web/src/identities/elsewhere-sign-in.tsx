import { useQuery } from '@tanstack/react-query';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { offeredElsewhere, useLeaveToSignIn } from './identities.cache.ts';

/** Signs in with an account elsewhere, which makes one here where there is none; nothing where none is set up. */
export function ElsewhereSignIn({ next }: { next?: string | undefined }) {
  const { data } = useQuery(offeredElsewhere());
  const leaving = useLeaveToSignIn(next);
  if (!data?.name) return null;
  return (
    <>
      <Button wide busy={leaving.isPending} onClick={() => leaving.mutate()}>
        {leaving.isPending ? 'One moment…' : `Go on with ${data.name}`}
      </Button>
      {leaving.error && <Problem error={leaving.error} />}
    </>
  );
}
