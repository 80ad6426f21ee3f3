import { useQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { notify } from '../platform/notices.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import styles from './blocked-list.module.css';
import { blockedMembers, useBlocking } from './blocks.cache.ts';

/** Whom one blocks, each with the way back. */
export function BlockedList() {
  return (
    <Loaded query={useQuery(blockedMembers())} label="Fetching whom you block">
      {(members) =>
        members.length === 0 ? (
          <Empty>Nobody. “Block” stands on each member’s page.</Empty>
        ) : (
          <HairlineList label="Whom you block">
            {members.map(({ id, handle, displayName }) => (
              <Blocked key={id} handle={handle} name={displayName || handle} />
            ))}
          </HairlineList>
        )
      }
    </Loaded>
  );
}

function Blocked({ handle, name }: { handle: string; name: string }) {
  const blocking = useBlocking(handle);
  const unblock = () =>
    blocking.mutate(false, {
      onSuccess: () => notify(`${name} is not blocked any more.`, { label: 'Undo', run: () => blocking.mutate(true) }),
    });
  return (
    <li className={styles.blocked}>
      <Link href={urls.member(handle)}>{name}</Link>
      <Button size="small" busy={blocking.isPending} onClick={unblock}>
        Unblock<span className="visually-hidden"> {name}</span>
      </Button>
    </li>
  );
}
