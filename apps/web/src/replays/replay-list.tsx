import type { ReplaySummary } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { replayFacts, replayTitle } from './replay-draft.ts';
import styles from './replay-list.module.css';
import { replayList } from './replays.cache.ts';
import { useWaitingReplays, type WaitingReplay } from './waiting-replays.ts';

/** One's replays, the latest interview first; before them what only this device has so far. */
export function ReplayList({ owner, fresh }: { owner: string; fresh: string }) {
  const query = useQuery(replayList());
  const waiting = useWaitingReplays(owner);
  return (
    <>
      {waiting.length > 0 && (
        <HairlineList label="Only on this device so far">
          {waiting.map((each) => (
            <UnsentRow key={each.id} {...each} />
          ))}
        </HairlineList>
      )}
      <Loaded query={query} label="Fetching your replays">
        {(items) => {
          const other = items.filter(({ id }) => !waiting.some((each) => each.id === id));
          if (other.length > 0)
            return (
              <HairlineList label="Your replays">
                {other.map((each) => (
                  <ReplayRow key={each.id} {...each} />
                ))}
              </HairlineList>
            );
          if (waiting.length > 0) return null;
          return (
            <Empty>
              Nothing here yet. Right after an interview, ten calm minutes are enough: what they asked, what you said,
              and how it landed.
            </Empty>
          );
        }}
      </Loaded>
      <p className={styles.start}>
        <ButtonLink look="primary" href={urls.replay(fresh)}>
          Replay an interview
        </ButtonLink>
      </p>
    </>
  );
}

function ReplayRow({ id, summary }: ReplaySummary) {
  if (!summary)
    return (
      <li>
        <p className={styles.title}>A replay that cannot be opened just now</p>
        <p className={styles.facts}>It is kept as it is. Try again later, or tell whoever runs this site.</p>
      </li>
    );
  return (
    <li>
      <Link className={styles.title} href={urls.replay(id)}>
        {replayTitle(summary)}
      </Link>
      <p className={styles.facts}>{replayFacts(summary)}</p>
    </li>
  );
}

const UnsentRow = ({ id, content }: WaitingReplay) => (
  <li>
    <Link className={styles.title} href={urls.replay(id)}>
      {replayTitle(content)}
    </Link>
    <p className={styles.facts}>Only on this device so far</p>
  </li>
);
