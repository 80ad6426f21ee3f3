import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { inboxList, useReadInbox } from '../inbox/inbox.cache.ts';
import { NewsItem } from '../inbox/news-item.tsx';
import { laneStanding } from '../lane/lane.cache.ts';
import { useViewer } from '../platform/session.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './feedback-page.module.css';
import { FeedbackTabs } from './feedback-tabs.tsx';

export function FeedbackPage() {
  const viewer = useViewer();
  return (
    <Page title="Feedback for you">
      <h1>Feedback</h1>
      <FeedbackTabs current="for-you" />
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.feedback())}>Sign in</ButtonLink>}>
          Sign in to see what others said about your answers.
        </Empty>
      )}
      {viewer && <News />}
    </Page>
  );
}

function News() {
  const query = useInfiniteQuery(inboxList());
  const read = useReadInbox();
  const waiting = useQuery(laneStanding()).data?.waiting ?? 0;
  return (
    <Loaded query={query} label="Fetching your news">
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        const newest = items[0];
        const notices = pages[0]?.notices ?? 0;
        const fromModerators = notices > 0 && (
          <p>
            <Link href={urls.notices()}>
              {notices === 1 ? 'A moderator wrote to you' : `Moderators wrote to you, ${notices} times`}
            </Link>
          </p>
        );
        if (!newest && fromModerators) return fromModerators;
        if (!newest)
          return (
            <Empty action={<ButtonLink href={urls.helpSomeone()}>Help someone</ButtonLink>}>
              Nothing new. We’ll tell you here when someone replies.
            </Empty>
          );
        return (
          <>
            {fromModerators}
            {(pages[0]?.unread ?? 0) > 0 && (
              <div className={styles.bar}>
                <Button size="small" look="quiet" busy={read.isPending} onClick={() => read.mutate(newest.id)}>
                  Mark all as read
                </Button>
              </div>
            )}
            <HairlineList label="For you">
              {items.map((news) => (
                <NewsItem key={news.id} news={news} />
              ))}
            </HairlineList>
            <ShowMore query={query} />
            {waiting > 0 && (
              <p className={styles.help}>
                {waiting === 1 ? 'One answer waits' : 'Answers wait'} for a second pair of eyes. About three minutes
                each. <Link href={urls.helpSomeone()}>Help someone</Link>
              </p>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
