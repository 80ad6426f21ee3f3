import type { Company } from '@debrief/contract';
import { roundNames } from '../questions/choice-names.ts';
import { Section } from '../ui/page.tsx';
import styles from './asked-at-company.module.css';
import { askedBars } from './asked-bars.ts';
import { AskedChart } from './asked-chart.tsx';

/** When people were asked something at a company, and its rounds as those who were there report them; what few say is not there. */
export function AskedAtCompany({ asked }: { asked: NonNullable<Company['asked']> }) {
  return (
    <div className={styles.asked}>
      {askedBars(asked.months) && (
        <Section title="Asked over time">
          <AskedChart months={asked.months} what="People, by the month they were last asked here" />
        </Section>
      )}
      {asked.rounds.length > 0 && (
        <Section title="The interviews">
          <ol className={styles.rounds}>
            {asked.rounds.map(({ round, members }) => (
              <li key={round}>
                <span>{roundNames[round]}</span> <span className={styles.members}>{members} people</span>
              </li>
            ))}
          </ol>
          <p className={styles.note}>Rounds in which people report questions, in the order they go through them.</p>
        </Section>
      )}
    </div>
  );
}
