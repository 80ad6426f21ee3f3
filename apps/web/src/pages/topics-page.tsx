import { useQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { topicList } from '../topics/topics.cache.ts';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { LibraryTabs } from './library-tabs.tsx';
import styles from './place-page.module.css';

export function TopicsPage() {
  const query = useQuery(topicList());
  return (
    <Page title="Topics">
      <h1>Topics</h1>
      <LibraryTabs current="topics" />
      <Loaded query={query} label="Fetching topics">
        {(topics) => (
          <HairlineList label="Topics">
            {topics.map(({ slug, name, about, counts }) => (
              <li key={slug}>
                <Link className={styles.topic} href={urls.topic(slug)}>
                  <strong>{name}</strong>
                  {counts.questions > 0 && (
                    <span>{counts.questions === 1 ? '1 question' : `${counts.questions} questions`}</span>
                  )}
                  <p>{about}</p>
                </Link>
              </li>
            ))}
          </HairlineList>
        )}
      </Loaded>
    </Page>
  );
}
