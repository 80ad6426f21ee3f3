import type { Me } from '@debrief/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ImprovedShelf } from '../answers/improved-shelf.tsx';
import { urls } from '../app/urls.ts';
import { draftsQuery } from '../drafts/drafts.cache.ts';
import { NewShelf } from '../follows/new-shelf.tsx';
import { inboxList } from '../inbox/inbox.cache.ts';
import { laneStanding } from '../lane/lane.cache.ts';
import { QuestionList } from '../questions/question-list.tsx';
import { Link } from '../ui/link.tsx';
import { Page, Section } from '../ui/page.tsx';
import { AnswersWithNews } from './answers-with-news.tsx';
import { DraftsWaiting } from './drafts-waiting.tsx';
import styles from './member-home.module.css';
import { NextUsefulThing } from './next-useful-thing.tsx';

const doors = [
  { href: urls.write(), title: 'I just had an interview', words: 'Write it down while you remember it.' },
  { href: urls.companies(), title: 'I have one coming up', words: 'See what that company asks.' },
  {
    href: urls.questions({ has: 'answers', sort: 'active' }),
    title: 'I’m looking around',
    words: 'Read how others answered.',
  },
];

export function MemberHome({ viewer }: { viewer: Me }) {
  const news = useInfiniteQuery(inboxList());
  const standing = useQuery(laneStanding());
  const drafts = useQuery(draftsQuery()).data?.items;
  const items = news.data?.pages[0]?.items ?? [];
  const unread = items.filter(({ read }) => !read);
  const waiting = standing.data?.waiting ?? 0;
  const settled = !news.isPending && !standing.isPending;
  const isNew = settled && items.length === 0 && standing.data?.mine.length === 0 && drafts?.length === 0;
  return (
    <Page title="Home">
      <h1>What would help now?</h1>
      {isNew && (
        <ul className={styles.doors}>
          {doors.map(({ href, title, words }) => (
            <li key={href}>
              <Link href={href} className={styles.door}>
                <strong>{title}</strong>
                <span>{words}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {settled && !isNew && <NextUsefulThing newest={unread[0]} waiting={waiting} />}
      <p className={styles.none}>
        Just out of an interview? <Link href={urls.replays()}>Replay it while you remember</Link>, for you alone.
      </p>
      <DraftsWaiting />
      <AnswersWithNews unread={unread} />
      {waiting > 0 && (isNew || unread.length > 0) && (
        <Section title="Someone to help" more={<Link href={urls.helpSomeone()}>Help someone</Link>}>
          <p className={styles.none}>
            {waiting === 1 ? 'One answer waits' : 'Answers wait'} for a second pair of eyes. About three minutes each.
          </p>
        </Section>
      )}
      <NewShelf />
      <Section title="Asked lately" more={<Link href={urls.questions()}>All questions</Link>}>
        <QuestionList filter={{ sort: 'newest' }} limit={6} empty={null} />
      </Section>
      <ImprovedShelf />
      <Section title="Your questions" more={<Link href={urls.member(viewer.handle)}>Your page</Link>}>
        <QuestionList
          filter={{ by: viewer.handle }}
          limit={3}
          empty={<p className={styles.none}>Questions you post with your name stand here.</p>}
        />
      </Section>
    </Page>
  );
}
