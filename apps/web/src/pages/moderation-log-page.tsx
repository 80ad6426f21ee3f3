import { useInfiniteQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { moderationLog } from '../moderation/moderation.cache.ts';
import styles from '../moderation/moderation.module.css';
import { ModerationTabs } from '../moderation/moderation-tabs.tsx';
import { doneWords } from '../moderation/moderation-words.ts';
import { ago } from '../platform/time.ts';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { ForModerators } from './for-moderators.tsx';

/** What moderators and admins did, for good. */
export function ModerationLogPage() {
  return (
    <ForModerators title="Moderation" here={urls.moderationLog()}>
      <Page title="Moderation log">
        <h1 tabIndex={-1}>Moderation</h1>
        <ModerationTabs current="log" />
        <p className={styles.lead}>Everything that moderators and admins do stands here, and is never changed.</p>
        <Log />
      </Page>
    </ForModerators>
  );
}

const otherWords: Record<string, string> = {
  'questions.merge': 'Question merged into another',
  'companies.merge': 'Company merged into another',
};

function whatWasDone(act: string, details: Record<string, unknown>): string {
  const name = act.replace('moderation.', '');
  const kind =
    typeof details['kind'] === 'string' ? `${details['kind'][0]?.toUpperCase()}${details['kind'].slice(1)} ` : '';
  return otherWords[act] ?? `${kind}${doneWords[name] ?? name}`;
}

function Log() {
  const query = useInfiniteQuery(moderationLog());
  return (
    <Loaded query={query} label="Fetching the log">
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty>Nothing was done yet.</Empty>;
        return (
          <>
            <HairlineList label="Log">
              {items.map(({ id, at, by, act, details }) => (
                <li key={id}>
                  <p>{whatWasDone(act, details)}</p>
                  <p className={styles.facts}>
                    by {by ? by.displayName || by.handle : 'somebody who left'} ·{' '}
                    <time dateTime={at} title={at}>
                      {ago(at)}
                    </time>
                    {typeof details['caseId'] === 'string' && (
                      <>
                        {' · '}
                        <Link href={urls.moderationCase(details['caseId'])}>
                          The case<span className="visually-hidden"> of {at}</span>
                        </Link>
                      </>
                    )}
                  </p>
                  {typeof details['why'] === 'string' && <p className={styles.words}>{details['why']}</p>}
                </li>
              ))}
            </HairlineList>
            <ShowMore query={query} />
          </>
        );
      }}
    </Loaded>
  );
}
