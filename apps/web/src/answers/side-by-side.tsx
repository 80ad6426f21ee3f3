import type { Answer } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { AuthorLine, nameOf } from '../ui/author-line.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Prose } from '../ui/prose.tsx';
import { useMedia } from '../ui/use-media.ts';
import { answerFacts } from './answer-words.ts';
import { alignedSections } from './answers.cache.ts';
import { type SectionRow, sectionName } from './section-row.ts';
import { SectionTabs } from './section-tabs.tsx';
import styles from './side-by-side.module.css';
import { WhatEachHas } from './what-each-has.tsx';

/** Two or three answers, like sections beside each other; on a phone one section after the other, with a tab an answer. */
export function SideBySide({ answers, template }: { answers: readonly Answer[]; template: string }) {
  const query = useQuery(alignedSections(answers, template));
  const wide = useMedia('(min-width: 860px)');
  return (
    <div data-columns={answers.length}>
      <div className={`${styles.row} ${styles.heads}`}>
        {answers.map((answer) => (
          <AuthorLine
            key={answer.id}
            author={answer.author}
            href={urls.author(answer.author)}
            below={answerFacts(answer).slice(0, 2).join(' · ')}
          >
            {' · '}
            <Link href={urls.answer(answer.id)}>read alone</Link>
          </AuthorLine>
        ))}
      </div>
      <Loaded query={query} label="Laying them side by side">
        {(rows) => (
          <>
            <WhatEachHas answers={answers} rows={rows} />
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have one heading
              <section key={at} id={`section-${at + 1}`} className={styles.section} aria-label={sectionName(row)}>
                <Head row={row} answers={answers} />
                {wide ? <Columns row={row} answers={answers} /> : <SectionTabs row={row} answers={answers} />}
              </section>
            ))}
          </>
        )}
      </Loaded>
    </div>
  );
}

/** The heading, and who has nothing under it. */
function Head({ row, answers }: { row: SectionRow; answers: readonly Answer[] }) {
  const names = (has: boolean) =>
    answers.filter((_, column) => (row.cells[column] !== null) === has).map(({ author }) => nameOf(author));
  const [having, lacking] = [names(true), names(false)];
  if (!row.heading && lacking.length === 0) return null;
  return (
    <div className={styles.sectionHead}>
      {row.heading && <h2>{row.heading}</h2>}
      {lacking.length > 0 && (
        <p className={styles.only}>
          {having.length === 1 ? `Only ${having[0]} has this` : `Not in the answer of ${lacking.join(' and ')}`}
        </p>
      )}
    </div>
  );
}

function Columns({ row, answers }: { row: SectionRow; answers: readonly Answer[] }) {
  return (
    <div className={styles.row}>
      {answers.map(({ id, author }, column) => {
        const cell = row.cells[column];
        return (
          <div key={id} className={cell ? undefined : styles.absent}>
            <span className="visually-hidden">{nameOf(author)}: </span>
            {cell ? <Prose html={cell.html} look="note" /> : 'Not there'}
          </div>
        );
      })}
    </div>
  );
}
