import type { Company } from '@debrief/contract';
import { rounds } from '@debrief/contract/limits';
import { useRouter } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { choices, roundNames } from '../questions/choice-names.ts';
import { Link } from '../ui/link.tsx';
import { SelectField } from '../ui/select.tsx';
import type { NarrowedTo } from './companies.cache.ts';
import styles from './narrow-company.module.css';

/** Narrows the questions of a company by topic and by round, each choice at once part of the address. */
export function NarrowCompany({ company: { slug, topics }, narrowed }: { company: Company; narrowed: NarrowedTo }) {
  const router = useRouter();
  const set = (change: { topic?: string; round?: string }) =>
    router.history.push(urls.company(slug, { ...narrowed, ...change }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row that wraps
    <div role="group" aria-label="Narrow the questions" className={styles.narrow}>
      <SelectField
        label="Topic"
        labelHidden
        any="Any topic"
        choices={topics.map(({ slug: value, name, questions }) => ({ value, label: `${name} ${questions}` }))}
        value={narrowed.topic ?? ''}
        onChange={(event) => set({ topic: event.target.value })}
      />
      <SelectField
        label="Round"
        labelHidden
        any="Any round"
        choices={choices(rounds, roundNames)}
        value={narrowed.round ?? ''}
        onChange={(event) => set({ round: event.target.value })}
      />
      {(narrowed.topic || narrowed.round) && <Link href={urls.company(slug)}>Show all</Link>}
    </div>
  );
}
