import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AnswerRow } from '../answers/answer-row.tsx';
import { bestAnswers } from '../answers/answers.cache.ts';
import { urls } from '../app/urls.ts';
import { topic as topicBySlug } from '../topics/topics.cache.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import styles from './place-page.module.css';

const route = getRouteApi('/best');

/** Answers by what reviewers scored them, of all or on a topic. */
export function BestPage() {
  const { topic } = route.useSearch();
  const query = useInfiniteQuery(bestAnswers(topic));
  const name = useQuery({ ...topicBySlug(topic ?? ''), enabled: Boolean(topic) }).data?.name;
  return (
    <Page title={name ? `Best answers: ${name}` : 'Best answers'}>
      {topic && name && (
        <p className={styles.crumb}>
          <Link href={urls.topic(topic)}>{name}</Link>
        </p>
      )}
      <h1>Best answers</h1>
      <p className={styles.about}>
        Scored by three reviewers or more, as they are written now. First come those whose score is surely high, not
        those that few people liked a lot.
      </p>
      <Loaded query={query} label="Fetching answers">
        {({ pages }) =>
          pages[0]?.items.length ? (
            <>
              <HairlineList label="Best answers">
                {pages.flatMap(({ items }) =>
                  items.map((answer) => <AnswerRow key={answer.id} answer={answer} away title="h2" />),
                )}
              </HairlineList>
              <ShowMore query={query} />
            </>
          ) : (
            <Empty action={<ButtonLink href={urls.helpSomeone(topic)}>Help someone</ButtonLink>}>
              None yet. It takes three reviews of an answer.
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
