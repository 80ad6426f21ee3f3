import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { company } from '../companies/companies.cache.ts';
import { FollowButton } from '../follows/follow-button.tsx';
import { QuestionList } from '../questions/question-list.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { ChipLink, Chips, SampleMark } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Page, Section } from '../ui/page.tsx';
import { LoadedPage } from './loaded-page.tsx';
import styles from './place-page.module.css';

const route = getRouteApi('/companies/$slug');

export function CompanyPage() {
  const { slug } = route.useParams();
  const query = useQuery(company(slug));
  return (
    <LoadedPage query={query} what="company">
      {({ name, about, sample, topics, followed }) => (
        <Page title={`Interview questions at ${name}`}>
          <p className={styles.crumb}>
            <Link href={urls.companies()}>Companies</Link>
          </p>
          <h1>{name}</h1>
          {(about || sample) && (
            <p className={styles.about}>
              {about} {sample && <SampleMark />}
            </p>
          )}
          <p>
            <FollowButton look="plain" target={{ kind: 'company', key: slug }} followed={followed} />
          </p>
          {topics.length > 1 && (
            <Chips label={`Topics at ${name}`}>
              {topics.map((topic) => (
                <ChipLink key={topic.slug} href={urls.search({ company: slug, topic: topic.slug })}>
                  {topic.name} {topic.questions}
                </ChipLink>
              ))}
            </Chips>
          )}
          <Section title="Questions" more={<Link href={urls.search({ company: slug })}>Narrow down</Link>}>
            <QuestionList
              filter={{ company: slug, sort: 'most-asked' }}
              empty={
                <Empty action={<ButtonLink href={urls.write()}>Write</ButtonLink>}>
                  No questions from here yet. Were you asked one?
                </Empty>
              }
            />
          </Section>
        </Page>
      )}
    </LoadedPage>
  );
}
