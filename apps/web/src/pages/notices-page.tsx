import { useInfiniteQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { NoticeItem } from '../notices/notice-item.tsx';
import { noticeList } from '../notices/notices.cache.ts';
import { useViewer } from '../platform/session.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './place-page.module.css';

/** What moderators decided about oneself, and about what one wrote. */
export function NoticesPage() {
  const viewer = useViewer();
  return (
    <Page title="From the moderators">
      <p className={styles.crumb}>
        <Link href={urls.feedback()}>Feedback</Link>
      </p>
      <h1 tabIndex={-1}>From the moderators</h1>
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.notices())}>Sign in</ButtonLink>}>
          Sign in to read what moderators wrote to you.
        </Empty>
      )}
      {viewer && (
        <>
          <p className={styles.about}>
            Only you see this page. Moderators decide about what was written, and do not learn who wrote what carries no
            name.
          </p>
          <List />
        </>
      )}
    </Page>
  );
}

function List() {
  const query = useInfiniteQuery(noticeList());
  return (
    <Loaded query={query} label="Fetching your messages">
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty>Nothing. Moderators have not decided anything about you.</Empty>;
        return (
          <>
            <HairlineList label="From the moderators">
              {items.map((notice) => (
                <NoticeItem key={notice.id} notice={notice} />
              ))}
            </HairlineList>
            <ShowMore query={query} />
          </>
        );
      }}
    </Loaded>
  );
}
