import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BestShelf } from '../answers/best-shelf.tsx';
import { ImprovedShelf } from '../answers/improved-shelf.tsx';
import { urls } from '../app/urls.ts';
import { FollowButton } from '../follows/follow-button.tsx';
import { QuestionList } from '../questions/question-list.tsx';
import { PractiseOffer } from '../reviews/practise-offer.tsx';
import { RubricLevels } from '../reviews/rubric-levels.tsx';
import { topic } from '../topics/topics.cache.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Page, Section } from '../ui/page.tsx';
import { LoadedPage } from './loaded-page.tsx';
import styles from './place-page.module.css';
import { useOwnAddress } from './use-own-address.ts';

const route = getRouteApi('/topics/$slug');

export function TopicPage() {
  const { slug } = route.useParams();
  const query = useQuery(topic(slug));
  useOwnAddress(slug, query.data?.slug, urls.topic);
  return (
    <LoadedPage query={query} what="topic">
      {({ name, about, minutes, template, rubric, followed }) => (
        <Page title={`${name} questions`}>
          <p className={styles.crumb}>
            <Link href={urls.topics()}>Topics</Link>
          </p>
          <h1>{name}</h1>
          {/* A label that came with questions says nothing about itself. */}
          {about && (
            <p className={styles.about}>
              {about} About {minutes} minutes for one answer.
            </p>
          )}
          <p className={styles.acts}>
            <FollowButton look="plain" target={{ kind: 'topic', key: slug }} followed={followed} />
          </p>
          {template && (
            <details className={styles.template}>
              <summary>A way to begin</summary>
              <pre>{template.replace(/^#+ /gm, '')}</pre>
            </details>
          )}
          {rubric.length > 0 && (
            <details className={styles.template}>
              <summary>What reviewers look at</summary>
              <RubricLevels rubric={rubric} />
              <PractiseOffer slug={slug} />
            </details>
          )}
          <BestShelf topic={slug} />
          <ImprovedShelf topic={slug} />
          <Section title="Questions" more={<Link href={urls.search({ topic: slug })}>Search these</Link>}>
            <QuestionList
              filter={{ topic: slug, sort: 'most-asked' }}
              empty={
                <Empty action={<ButtonLink href={urls.write()}>Write</ButtonLink>}>
                  No questions on this yet. Were you asked one?
                </Empty>
              }
            />
          </Section>
        </Page>
      )}
    </LoadedPage>
  );
}
