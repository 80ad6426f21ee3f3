import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { improvedAnswers } from '../answers/answers.cache.ts';
import { ImprovedRow } from '../answers/improved-row.tsx';
import { urls } from '../app/urls.ts';
import { topicList } from '../topics/topics.cache.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import styles from './place-page.module.css';

const route = getRouteApi('/improved');

/** Answers by how much they rose, of all or on a topic. */
export function ImprovedPage() {
  const { topic } = route.useSearch();
  const query = useInfiniteQuery(improvedAnswers(topic));
  const name = useQuery(topicList()).data?.find(({ slug }) => slug === topic)?.name;
  return (
    <Page title={name ? `Most improved: ${name}` : 'Most improved answers'}>
      {topic && name && (
        <p className={styles.crumb}>
          <Link href={urls.topic(topic)}>{name}</Link>
        </p>
      )}
      <h1>Most improved</h1>
      <p className={styles.about}>
        Answers that reviewers found better from version to version: three of them at both ends. See the notes that
        caused it, one after another.
      </p>
      <Loaded query={query} label="Fetching answers">
        {({ pages }) =>
          pages[0]?.items.length ? (
            <>
              <HairlineList label="Most improved">
                {pages.flatMap(({ items }) =>
                  items.map((improved) => <ImprovedRow key={improved.answer.id} improved={improved} title="h2" />),
                )}
              </HairlineList>
              <ShowMore query={query} />
            </>
          ) : (
            <Empty action={<ButtonLink href={urls.helpSomeone(topic)}>Help someone</ButtonLink>}>
              None yet. It takes three reviews of a version and three of a later one.
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
