import type { Decision } from '@debrief/contract';
import { ago } from '../platform/time.ts';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Section } from '../ui/page.tsx';
import styles from './moderation.module.css';
import { doneWords, reasonWords } from './moderation-words.ts';

const appealWords = { open: 'waits', upheld: 'the decision stands', overturned: 'the decision was taken back' };

/** What was decided about it before, the latest first. */
export function CaseHistory({ decisions }: { decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null;
  return (
    <Section title="What was decided before">
      <HairlineList>
        {decisions.map(({ id, act, rule, words, by, at, until, appeal }) => (
          <li key={id}>
            <p>
              {sentence(doneWords[act] ?? act)}
              {until && ` until ${until.slice(0, 10)}`}
            </p>
            <p className={styles.facts}>
              {[rule && reasonWords[rule], by && `by ${by.displayName || by.handle}`, ago(at)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {words && <p className={styles.words}>{words}</p>}
            {appeal && (
              <p className={styles.facts}>
                Appeal ({appealWords[appeal.state]}): {appeal.words}
                {appeal.answer && ` — ${appeal.answer}`}
              </p>
            )}
          </li>
        ))}
      </HairlineList>
    </Section>
  );
}

const sentence = (words: string) => words[0]!.toUpperCase() + words.slice(1);
