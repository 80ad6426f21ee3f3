import type { Company, QuestionAtCompany } from '@debrief/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { urls } from '../app/urls.ts';
import { companyWithQuestions, type NarrowedTo } from '../companies/companies.cache.ts';
import { MergeCompany } from '../companies/merge-company.tsx';
import { NarrowCompany } from '../companies/narrow-company.tsx';
import { FollowButton } from '../follows/follow-button.tsx';
import { FlagButton } from '../moderation/flag-button.tsx';
import { QuestionRow } from '../questions/question-row.tsx';
import { askedAtWords, askedHereWords } from '../questions/question-words.ts';
import { AskedAtCompany } from '../sightings/asked-at-company.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Page, railBeside, Section } from '../ui/page.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { useMedia } from '../ui/use-media.ts';
import { LoadedPage } from './loaded-page.tsx';
import styles from './place-page.module.css';
import { useOwnAddress } from './use-own-address.ts';

const route = getRouteApi('/companies/$slug');

export function CompanyPage() {
  const { slug } = route.useParams();
  const narrowed = route.useSearch();
  const query = useInfiniteQuery({
    ...companyWithQuestions(slug, narrowed),
    placeholderData: (before) => (before?.pages[0]?.slug === slug ? before : undefined),
  });
  useOwnAddress(slug, query.data?.pages[0]?.slug, urls.company);
  return (
    <LoadedPage query={query} what="company">
      {({ pages }) => {
        const company = pages[0]!;
        return (
          <CompanyThere company={company} narrowed={narrowed}>
            <QuestionsHere
              questions={pages.flatMap(({ questions }) => questions?.items ?? [])}
              isNarrowed={Boolean(narrowed.topic || narrowed.round)}
            />
            <ShowMore query={query} />
          </CompanyThere>
        );
      }}
    </LoadedPage>
  );
}

function CompanyThere({
  company,
  narrowed,
  children,
}: {
  company: Company;
  narrowed: NarrowedTo;
  children: ReactNode;
}) {
  const { slug, name, about, sample, counts, followed } = company;
  const isWide = useMedia(railBeside);
  const asked = company.asked && <AskedAtCompany asked={company.asked} />;
  return (
    <Page title={`Interview questions at ${name}`} {...(isWide && asked && { rail: asked })}>
      <p className={styles.crumb}>
        <Link href={urls.companies()}>Companies</Link>
      </p>
      <h1>{name}</h1>
      {(about || sample) && (
        <p className={styles.about}>
          {about} {sample && <SampleMark />}
        </p>
      )}
      {company.asked && (
        <p>
          <strong>{askedAtWords(counts.asked, company.asked.months[0]!.to)}</strong>
        </p>
      )}
      <p className={styles.acts}>
        <FollowButton look="plain" target={{ kind: 'company', key: slug }} followed={followed} />
        <FlagButton what={{ kind: 'company', key: slug }} of="this company" />
      </p>
      <MergeCompany company={company} />
      <Section title="Questions" more={<Link href={urls.search({ company: slug })}>Search these</Link>}>
        {counts.questions > 0 && <NarrowCompany company={company} narrowed={narrowed} />}
        {children}
      </Section>
      {!isWide && asked}
    </Page>
  );
}

function QuestionsHere({ questions, isNarrowed }: { questions: QuestionAtCompany[]; isNarrowed: boolean }) {
  if (questions.length === 0)
    return isNarrowed ? (
      <Empty>No question from here fits that yet. Take one choice away.</Empty>
    ) : (
      <Empty action={<ButtonLink href={urls.write()}>Write</ButtonLink>}>
        No questions from here yet. Were you asked one?
      </Empty>
    );
  return (
    <HairlineList label="Questions">
      {questions.map((question) => (
        <QuestionRow key={question.id} question={question} asked={askedHereWords(question)} />
      ))}
    </HairlineList>
  );
}
