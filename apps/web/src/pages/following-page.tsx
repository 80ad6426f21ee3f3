import { useInfiniteQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { FollowRow } from '../follows/follow-row.tsx';
import { followList, newInFollows } from '../follows/follows.cache.ts';
import { NewItem } from '../follows/new-item.tsx';
import { useViewer } from '../platform/session.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page, Section } from '../ui/page.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { Waiting } from '../ui/waiting.tsx';

export function FollowingPage() {
  const viewer = useViewer();
  return (
    <Page title="What you follow">
      <h1>What you follow</h1>
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.following())}>Sign in</ButtonLink>}>
          Sign in to follow companies, topics, questions, answers and members, for you alone.
        </Empty>
      )}
      {viewer && (
        <>
          <Section title="New">
            <News />
          </Section>
          <Section title="You follow">
            <Followed />
          </Section>
        </>
      )}
    </Page>
  );
}

function News() {
  const query = useInfiniteQuery(newInFollows());
  return (
    <Loaded query={query} label="Fetching what is new">
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty>Nothing new yet. It stands here and on your home page.</Empty>;
        return (
          <>
            <HairlineList label="New">
              {items.map((item) => (
                <NewItem key={item.id} item={item} />
              ))}
            </HairlineList>
            <ShowMore query={query} />
          </>
        );
      }}
    </Loaded>
  );
}

function Followed() {
  const query = useInfiniteQuery(followList());
  return (
    <Loaded query={query} label="Fetching what you follow">
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0)
          return (
            <Empty action={<ButtonLink href={urls.companies()}>Companies</ButtonLink>}>
              You follow nothing. “Follow” stands on every company, topic, question, answer and member; nobody is told.
            </Empty>
          );
        return (
          <>
            <HairlineList label="You follow">
              {items.map((follow) => (
                <FollowRow key={follow.id} follow={follow} />
              ))}
            </HairlineList>
            <ShowMore query={query} />
          </>
        );
      }}
    </Loaded>
  );
}
