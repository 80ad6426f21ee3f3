import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { laneStanding } from '../lane/lane.cache.ts';
import styles from '../lane/lane.module.css';
import { useViewer } from '../platform/session.ts';
import { topicList } from '../topics/topics.cache.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { SelectField } from '../ui/select.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { FeedbackTabs } from './feedback-tabs.tsx';

const route = getRouteApi('/feedback/help');

/** How many answers wait, and one way in. */
export function HelpPage() {
  const viewer = useViewer();
  return (
    <Page title="Help someone">
      <h1>Feedback</h1>
      <FeedbackTabs current="help" />
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.helpSomeone())}>Sign in</ButtonLink>}>
          Sign in to help someone with their answer. It takes about three minutes.
        </Empty>
      )}
      {viewer && <Start />}
    </Page>
  );
}

function Start() {
  const router = useRouter();
  const { topic = '' } = route.useSearch();
  const standing = useQuery(laneStanding());
  const { data: topics = [] } = useQuery(topicList());
  return (
    <Loaded query={standing} label="Counting who waits">
      {({ waiting }) =>
        waiting === 0 ? (
          <Empty action={<ButtonLink href={urls.questions()}>Read how others answered</ButtonLink>}>
            Everyone has feedback right now. Thank you.
          </Empty>
        ) : (
          <div className={styles.start}>
            <p className={styles.lead}>{waitingWords(waiting)} You get one at a time, and about three minutes do.</p>
            <SelectField
              label="What do you know about?"
              any="Anything"
              choices={topics.map(({ slug, name }) => ({ value: slug, label: name }))}
              value={topic}
              onChange={(event) => router.history.replace(urls.helpSomeone(event.target.value || undefined))}
            />
            <div className={styles.acts}>
              <ButtonLink look="primary" href={urls.helpNow(topic || undefined)}>
                Help someone
              </ButtonLink>
            </div>
            <p className={styles.small}>
              Say one thing that works and one you would change. Whoever helps others is helped sooner.
            </p>
          </div>
        )
      }
    </Loaded>
  );
}

function waitingWords(waiting: number): string {
  if (waiting === 1) return 'One answer waits for a second pair of eyes.';
  return `${waiting >= 100 ? 'At least 100' : waiting} answers wait for a second pair of eyes.`;
}
