import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react';
import type { Answer } from '@debrief/contract';
import { nameOf } from '../ui/author-line.tsx';
import { Prose } from '../ui/prose.tsx';
import tabs from '../ui/tabs.module.css';
import { type SectionRow, sectionName } from './section-row.ts';
import styles from './side-by-side.module.css';

/** One section: an answer at a time, a tab for each that has it. */
export function SectionTabs({ row, answers }: { row: SectionRow; answers: readonly Answer[] }) {
  const having = answers.flatMap(({ id, author }, column) => {
    const cell = row.cells[column];
    return cell ? [{ id, name: nameOf(author), html: cell.html }] : [];
  });
  const [only, ...others] = having;
  if (!only) return null;
  if (others.length === 0) return <Prose html={only.html} look="note" />;
  return (
    <TabProvider defaultSelectedId={only.id}>
      <TabList className={`${tabs.tabs} ${styles.tabs}`} aria-label={`${sectionName(row)}, by whom`}>
        {having.map(({ id, name }) => (
          <Tab key={id} id={id} className={tabs.tab}>
            {name}
          </Tab>
        ))}
      </TabList>
      {having.map(({ id, html }) => (
        <TabPanel key={id} tabId={id} className={styles.panel}>
          <Prose html={html} look="note" />
        </TabPanel>
      ))}
    </TabProvider>
  );
}
