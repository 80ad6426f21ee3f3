import type { Profile } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { memberProfile } from '../accounts/profile.cache.ts';
import { AnswersOfMember } from '../answers/answers-of-member.tsx';
import { urls } from '../app/urls.ts';
import { BlockButton } from '../blocks/block-button.tsx';
import { FollowButton } from '../follows/follow-button.tsx';
import { FlagButton } from '../moderation/flag-button.tsx';
import { useViewer } from '../platform/session.ts';
import { monthOf } from '../platform/time.ts';
import { QuestionList } from '../questions/question-list.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page, Section } from '../ui/page.tsx';
import { LoadedPage } from './loaded-page.tsx';
import styles from './profile-page.module.css';

const route = getRouteApi('/members/$handle');
const experienceNames = { learning: 'Learning', 'in-role': 'In the role', interviewer: 'Interviews candidates' };

export function ProfilePage() {
  const { handle } = route.useParams();
  const query = useQuery(memberProfile(handle));
  return (
    <LoadedPage query={query} what="member">
      {(profile) => <Face profile={profile} />}
    </LoadedPage>
  );
}

function Face({ profile }: { profile: Profile }) {
  const { handle, displayName, headline, experience, joinedAt, sample, automated, counts, helped, followed } = profile;
  const mine = useViewer()?.handle === handle;
  const facts = [
    automated && 'A program writes here',
    experience && experienceNames[experience],
    counts.answers > 0 && (counts.answers === 1 ? '1 answer' : `${counts.answers} answers`),
    helped !== null && `Helped ${helped} answers get better`,
    `Here since ${monthOf(joinedAt)}`,
  ].filter(Boolean);
  return (
    <Page title={displayName || handle}>
      <header className={styles.face}>
        <Avatar author={{ kind: 'member', ...profile }} size={64} />
        <div>
          <h1>{displayName || handle}</h1>
          {headline && <p>{headline}</p>}
          <p className={styles.facts}>
            {facts.join(' · ')}
            {sample && (
              <>
                {' · '}
                <SampleMark />
              </>
            )}
          </p>
        </div>
      </header>
      {mine ? (
        <ButtonLink href={urls.settings()}>Settings</ButtonLink>
      ) : (
        <p className={styles.acts}>
          <FollowButton look="plain" target={{ kind: 'member', key: handle }} followed={followed} />
          <FlagButton what={{ kind: 'member', key: handle }} of="this member" />
          <BlockButton handle={handle} name={displayName || handle} />
        </p>
      )}
      <Section title="Answers">
        <AnswersOfMember handle={handle} mine={mine} />
      </Section>
      <Section title="Questions">
        <QuestionList
          filter={{ by: handle }}
          empty={
            <Empty>
              {mine ? 'Questions you post with your name stand here.' : 'No questions under this name yet.'}
            </Empty>
          }
        />
      </Section>
    </Page>
  );
}
