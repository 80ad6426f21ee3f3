import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { questionsWords } from '../questions/question-words.ts';
import { labelList, topicList } from '../topics/topics.cache.ts';
import { Empty } from '../ui/empty.tsx';
import { FindField } from '../ui/find-field.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page, Section } from '../ui/page.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { LibraryTabs } from './library-tabs.tsx';
import styles from './place-page.module.css';

const route = getRouteApi('/topics');

/** What the forum has words about, and below it the labels that imported questions brought. */
export function TopicsPage() {
  const { q } = route.useSearch();
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
                  {counts.questions > 0 && <span>{questionsWords(counts.questions)}</span>}
                  <p>{about}</p>
                </Link>
              </li>
            ))}
          </HairlineList>
        )}
      </Loaded>
      <Labels q={q} />
    </Page>
  );
}

/** Nothing where no import brought any. */
function Labels({ q }: { q: string | undefined }) {
  const query = useInfiniteQuery({ ...labelList(q), placeholderData: (before) => before });
  const labels = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (!labels.length && !q) return null;
  return (
    <Section title="Other labels">
      <p className={styles.about}>What questions that were brought in are labelled with besides.</p>
      <FindField label="Find a label" words={q} at={urls.topics} />
      <Loaded query={query} label="Fetching labels">
        {() =>
          labels.length === 0 ? (
            <Empty>No label of that name.</Empty>
          ) : (
            <>
              <ul className={styles.labels} aria-label="Other labels">
                {labels.map(({ slug, name, counts }) => (
                  <li key={slug}>
                    <Link href={urls.topic(slug)}>{name}</Link>{' '}
                    <span>
                      {counts.questions}
                      <span className="visually-hidden"> {counts.questions === 1 ? 'question' : 'questions'}</span>
                    </span>
                  </li>
                ))}
              </ul>
              <ShowMore query={query} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
