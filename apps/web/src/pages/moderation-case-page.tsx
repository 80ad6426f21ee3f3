import type { WholeCase } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { CaseHistory } from '../moderation/case-history.tsx';
import { CaseRow, whyHere, withheldWords } from '../moderation/case-row.tsx';
import { DecisionForm } from '../moderation/decision-form.tsx';
import { wholeCase } from '../moderation/moderation.cache.ts';
import styles from '../moderation/moderation.module.css';
import { kindWords, reasonWords } from '../moderation/moderation-words.ts';
import { RevealAuthor } from '../moderation/reveal-author.tsx';
import { ago } from '../platform/time.ts';
import { nameOf } from '../ui/author-line.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Page, Section } from '../ui/page.tsx';
import { Prose } from '../ui/prose.tsx';
import { ForModerators } from './for-moderators.tsx';
import { LoadedPage } from './loaded-page.tsx';

const route = getRouteApi('/moderation/cases/$caseId');

export function ModerationCasePage() {
  const { caseId } = route.useParams();
  return (
    <ForModerators title="Moderation" here={urls.moderationCase(caseId)}>
      <OneCase key={caseId} caseId={caseId} />
    </ForModerators>
  );
}

function OneCase({ caseId }: { caseId: string }) {
  const query = useQuery(wholeCase(caseId));
  const router = useRouter();
  return (
    <LoadedPage query={query} what="case">
      {(one) => (
        <Page title={`${kindWords[one.subject.kind]}: ${one.subject.title}`}>
          <p className={styles.facts}>
            <Link href={urls.moderation()}>Moderation</Link>
          </p>
          <About one={one} />
          <Section title="Decide">
            <DecisionForm
              key={one.history.filter(({ act }) => act !== 'reveal').length}
              one={one}
              onGone={() => router.history.push(urls.moderation())}
            />
            {(one.subject.kind === 'question' || one.subject.kind === 'company') && one.subject.href && (
              <p className={styles.lead}>
                The same as another one? <Link href={one.subject.href}>Merge it on its page</Link>
              </p>
            )}
            {one.can.reveal && <RevealAuthor caseId={one.id} />}
          </Section>
          <Said one={one} />
          <CaseHistory decisions={one.history} />
          {one.similar.length > 0 && (
            <Section title="Similar cases">
              <HairlineList>
                {one.similar.map((other) => (
                  <CaseRow key={other.id} one={other} />
                ))}
              </HairlineList>
            </Section>
          )}
        </Page>
      )}
    </LoadedPage>
  );
}

function About({ one }: { one: WholeCase }) {
  const { subject } = one;
  return (
    <>
      <h1 tabIndex={-1}>{subject.title}</h1>
      <p className={styles.facts}>
        {kindWords[subject.kind]}
        {subject.author && subject.kind !== 'member' && (
          <>
            {' by '}
            {subject.author.kind === 'member' ? (
              <Link href={urls.member(subject.author.handle)}>{nameOf(subject.author)}</Link>
            ) : (
              `${nameOf(subject.author)}${subject.guest ? ' (guest)' : ' (a made-up name)'}`
            )}
          </>
        )}
        {subject.withheld && (
          <>
            {' · '}
            <span className={styles.mark}>{withheldWords[subject.withheld]}</span>
          </>
        )}
        {subject.locked && ' · Closed to anything new'}
        {one.state === 'closed' && ' · Decided'}
      </p>
      {whyHere(one) && <p>{whyHere(one)}</p>}
      {one.context.map(({ kind, title, author, bodyHtml }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what it stands at does not change its order
        <details key={i} className={styles.context} open={kind === 'decision'}>
          <summary>
            {kind === 'question' ? 'The question' : kind === 'answer' ? 'The answer' : 'What it replies to'}
            {author && ` by ${nameOf(author)}`}
          </summary>
          {title && <p className={styles.facts}>{title}</p>}
          <Prose html={bodyHtml} look="note" />
        </details>
      ))}
      <section className={styles.content} aria-label="What it says">
        <Prose html={one.bodyHtml} look="note" />
      </section>
      {subject.href && (
        <p className={styles.facts}>
          <Link href={subject.href}>See it where it stands</Link>
        </p>
      )}
    </>
  );
}

const standings = { person: 'A person it is about', company: 'For a company', lawyer: 'A lawyer' };

/** What members noted, and what was asked from outside. */
function Said({ one }: { one: WholeCase }) {
  const notes = one.notes.filter(({ note }) => note);
  return (
    <>
      {notes.length > 0 && (
        <Section title="What members noted">
          <HairlineList>
            {notes.map(({ reason, note, at }) => (
              <li key={`${at} ${note}`}>
                <p className={styles.facts}>
                  {reasonWords[reason]} · {ago(at)}
                </p>
                <p className={styles.words}>{note}</p>
              </li>
            ))}
          </HairlineList>
        </Section>
      )}
      {one.takedowns.length > 0 && (
        <Section title="Asked to be taken down">
          <HairlineList>
            {one.takedowns.map(({ name, standing, email, words, at }) => (
              <li key={at}>
                <p className={styles.facts}>
                  {standings[standing]}: {name}, {email} · {ago(at)}
                </p>
                <p className={styles.words}>{words}</p>
              </li>
            ))}
          </HairlineList>
        </Section>
      )}
    </>
  );
}
