import type { Question } from '@debrief/contract';
import { useSignInFirst } from '../accounts/sign-in-first.ts';
import { urls } from '../app/urls.ts';
import { monthOf } from '../platform/time.ts';
import { levelNames, roundNames } from '../questions/choice-names.ts';
import { Button } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { Section } from '../ui/page.tsx';
import { askedBars } from './asked-bars.ts';
import { AskedChart } from './asked-chart.tsx';
import styles from './asked-over-time.module.css';
import { useDispute } from './sightings.cache.ts';

/** When, where and in which rounds members were asked this, as far as there is something to tell, and the way to say that a company is wrong. */
export function AskedOverTime({ question }: { question: Question }) {
  const { asked, companies } = question;
  const wrong = companies.length > 0 && <IsItWrong question={question} />;
  const isTold =
    asked && (askedBars(asked.months) || asked.rounds.length + asked.levels.length + asked.companies.length);
  if (!isTold) return wrong;
  return (
    <Section title="Asked over time">
      <div className={styles.facts}>
        <WhatIsTold asked={asked} />
        {wrong}
      </div>
    </Section>
  );
}

function WhatIsTold({ asked }: { asked: NonNullable<Question['asked']> }) {
  const shared = [
    ['Rounds', asked.rounds.map(({ round, members }) => `${roundNames[round]} ${members}`)],
    ['Levels', asked.levels.map(({ level, members }) => `${levelNames[level]} ${members}`)],
  ] as const;
  return (
    <>
      <AskedChart months={asked.months} what="People, by the month they were last asked" />
      {asked.companies.length > 0 && (
        <ul className={styles.at}>
          {asked.companies.map(({ slug, name, members, lastAskedAt }) => (
            <li key={slug}>
              <Link href={urls.company(slug)}>{name}</Link>: {members} people, last in {monthOf(lastAskedAt)}
            </li>
          ))}
        </ul>
      )}
      <dl>
        {shared.map(([name, values]) =>
          values.length > 0 ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{values.join(' · ')}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}

/** Folded away: for whoever knows that a company does not ask this. */
function IsItWrong({ question }: { question: Question }) {
  const dispute = useDispute(question);
  const signInFirst = useSignInFirst();
  const said = new Set(question.yours?.disputes.map(({ slug }) => slug));
  return (
    <details className={styles.folded}>
      <summary>Wrong company?</summary>
      <ul>
        {question.companies.map(({ slug, name }) => (
          <li key={slug} className={styles.wrong}>
            {name}
            <Button
              look="quiet"
              size="small"
              aria-pressed={said.has(slug)}
              busy={dispute.isPending}
              onClick={() => signInFirst(() => dispute.say(slug, !said.has(slug)))}
            >
              This isn’t asked there<span className="visually-hidden">: {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
