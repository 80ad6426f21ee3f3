import type { Import } from '@debrief/contract';
import { counted } from '../platform/counted.ts';
import { Button } from '../ui/button.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Section } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { resultWords } from './import-words.ts';
import { useMoveImport } from './imports.cache.ts';
import styles from './imports.module.css';

/** What would come of the file, before anything does. */
export function ImportPreview({ import: file }: { import: Import }) {
  const { id, counts, preview, newTopics, newCompanies } = file;
  const move = useMoveImport(id);
  const fresh = (counts.rows ?? 0) - counts.present - counts.skipped;
  return (
    <>
      <p>Would add {resultWords(file)}.</p>
      <div className={styles.buttons}>
        {fresh > 0 && (
          <Button look="primary" busy={move.isPending} onClick={() => move.mutate('importing')}>
            Import {counted(fresh, 'question')}
          </Button>
        )}
        <Button busy={move.isPending} onClick={() => move.mutate('stopped')}>
          Leave it
        </Button>
      </div>
      {move.error && <Problem error={move.error} />}
      <Made what="topic" names={newTopics} />
      <Made what="company" many="companies" names={newCompanies} />
      <Section title="How the first rows were read">
        <HairlineList label="First rows">
          {preview.map(({ line, title, companies, topics, answers }) => (
            <li key={line}>
              <strong className={styles.title}>{title}</strong>
              <p className={styles.quiet}>
                {[`Line ${line}`, ...companies, ...topics, answers > 0 && counted(answers, 'answer')]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </HairlineList>
      </Section>
    </>
  );
}

function Made({ what, many, names }: { what: string; many?: string; names: readonly string[] }) {
  if (!names.length) return null;
  return (
    <details className={styles.made}>
      <summary>
        Makes {counted(names.length, what, many)}
        {names.length === 500 && ' or more'}
      </summary>
      <p>{names.join(', ')}</p>
    </details>
  );
}
