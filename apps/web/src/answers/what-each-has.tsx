import type { Answer } from '@debrief/contract';
import { nameOf } from '../ui/author-line.tsx';
import { wordCount } from './html-blocks.ts';
import { type SectionRow, sectionName } from './section-row.ts';
import styles from './side-by-side.module.css';

/** At a glance: which answer has which section, how long, and the way to it. */
export function WhatEachHas({ answers, rows }: { answers: readonly Answer[]; rows: readonly SectionRow[] }) {
  if (rows.length < 2) return null;
  return (
    <table className={styles.glance}>
      <caption className="visually-hidden">Words in each section</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Section</span>
          </th>
          {answers.map(({ id, author }) => (
            <th key={id} scope="col">
              {nameOf(author)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have one heading
          <tr key={at} data-differs={row.cells.includes(null) || undefined}>
            <th scope="row">
              <a href={`#section-${at + 1}`}>{sectionName(row)}</a>
            </th>
            {answers.map(({ id }, column) => {
              const cell = row.cells[column];
              return (
                <td key={id}>
                  {cell ? (
                    words(wordCount(cell.html))
                  ) : (
                    <>
                      <span aria-hidden>–</span>
                      <span className="visually-hidden">not there</span>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const words = (count: number) => (count === 1 ? '1 word' : `${count} words`);
