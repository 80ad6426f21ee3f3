import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { companyList } from '../companies/companies.cache.ts';
import { WaitingShelf } from '../lane/waiting-shelf.tsx';
import { QuestionList } from '../questions/question-list.tsx';
import { topicList } from '../topics/topics.cache.ts';
import { ButtonLink } from '../ui/button.tsx';
import { ChipLink, Chips } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';
import { Page, Section } from '../ui/page.tsx';
import { BeforeAndAfter, WholeBeforeAndAfter } from './before-and-after.tsx';
import styles from './guest-home.module.css';

const steps = [
  [
    'Write down what you were asked, and what you said.',
    'On the way home, on your phone. A rough first try is enough.',
  ],
  ['People who have sat on either side tell you what they heard.', 'Pinned to the sentence, in words, not stars.'],
  ['Write the next version and see what changed.', 'Then take it to the next interview.'],
] as const;

export function GuestHome() {
  return (
    <Page title="Debrief">
      <h1 className={styles.promise}>Find out what went wrong. Make the next answer better.</h1>
      <WaysIn />
      <BeforeAndAfter />
      <Section title="Asked lately" more={<Link href={urls.questions()}>All questions</Link>}>
        <QuestionList filter={{ sort: 'newest' }} limit={6} empty={null} />
      </Section>
      <WholeBeforeAndAfter />
      <WaitingShelf />
      <Section title="How it goes">
        <ol className={styles.steps}>
          {steps.map(([what, how]) => (
            <li key={what}>
              <strong>{what}</strong> {how}
            </li>
          ))}
        </ol>
      </Section>
      <div className={styles.begin}>
        <ButtonLink look="primary" href={urls.write()}>
          Look back at an interview
        </ButtonLink>
      </div>
    </Page>
  );
}

/** The companies and topics with most questions. */
function WaysIn() {
  const companies = useInfiniteQuery(companyList(undefined, 8)).data?.pages[0]?.items ?? [];
  const topics = useQuery(topicList()).data ?? [];
  return (
    <div className={styles.ways}>
      <Chips label="Companies">
        {companies.map(({ slug, name }) => (
          <ChipLink key={slug} href={urls.company(slug)}>
            {name}
          </ChipLink>
        ))}
      </Chips>
      <Chips label="Topics">
        {topics.map(({ slug, name }) => (
          <ChipLink key={slug} href={urls.topic(slug)}>
            {name}
          </ChipLink>
        ))}
      </Chips>
    </div>
  );
}
