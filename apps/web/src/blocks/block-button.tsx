import { useQuery } from '@tanstack/react-query';
import { notify } from '../platform/notices.ts';
import { useViewer } from '../platform/session.ts';
import { Button } from '../ui/button.tsx';
import { blockedMembers, useBlocking } from './blocks.cache.ts';

/** "Block", and what that brings said once it is done, with a way back; nothing for guests. */
export function BlockButton({ handle, name }: { handle: string; name: string }) {
  const viewer = useViewer();
  const blocked = useQuery({ ...blockedMembers(), enabled: Boolean(viewer) });
  const blocking = useBlocking(handle);
  if (!viewer || !blocked.data) return null;
  const on = blocked.data.some((member) => member.handle === handle);
  const block = () =>
    blocking.mutate(true, {
      onSuccess: () =>
        notify(`${name} is blocked, and is not told. You are not sent to each other’s answers, and hear nothing.`, {
          label: 'Undo',
          run: () => blocking.mutate(false),
        }),
    });
  return (
    <Button look="quiet" busy={blocking.isPending} onClick={on ? () => blocking.mutate(false) : block}>
      {on ? 'Unblock' : 'Block'}
      <span className="visually-hidden"> {name}</span>
    </Button>
  );
}
