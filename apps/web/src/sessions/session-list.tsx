import type { OpenSession } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { ago } from '../platform/time.ts';
import { Button } from '../ui/button.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Loaded } from '../ui/loaded.tsx';
import styles from './session-list.module.css';
import { sessionList, useEndSessions } from './sessions.cache.ts';

/** Every device one is signed in on, each with a way to end it. */
export function SessionList() {
  const query = useQuery(sessionList());
  const end = useEndSessions();
  return (
    <Loaded query={query} label="Fetching where you are signed in">
      {({ items }) => (
        <div className={styles.sessions}>
          <HairlineList label="Where you are signed in">
            {items.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                busy={end.isPending && end.variables === session.id}
                onEnd={() => end.mutate(session.id)}
              />
            ))}
          </HairlineList>
          {items.length > 1 && (
            <Button
              className={styles.all}
              busy={end.isPending && end.variables === undefined}
              onClick={() => end.mutate(undefined)}
            >
              Sign out everywhere else
            </Button>
          )}
        </div>
      )}
    </Loaded>
  );
}

function SessionRow({ session, busy, onEnd }: { session: OpenSession; busy: boolean; onEnd: () => void }) {
  const { device, createdAt, renewedAt, current } = session;
  const name = device || 'A device that did not say what it is';
  return (
    <li className={styles.session}>
      <div>
        <p className={styles.device}>{name}</p>
        <p className={styles.when}>
          {current ? 'This device' : `Last used ${ago(renewedAt)}`} · signed in {ago(createdAt)}
        </p>
      </div>
      {!current && (
        <Button size="small" busy={busy} onClick={onEnd} aria-label={`Sign out ${name}, signed in ${ago(createdAt)}`}>
          Sign out
        </Button>
      )}
    </li>
  );
}
