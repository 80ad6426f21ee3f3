import { setImmediate as others } from 'node:timers/promises';
import { renderMarkdown } from '@debrief/prose';
import { type AnswerText, answerText } from '../answers/add-imported-answers.ts';
import type { RawRow } from './raw-row.ts';
import type { QuestionRow, SkippedRow } from './understand-row.ts';

/** A row with its texts rendered. */
export type PreparedRow = QuestionRow & { bodyHtml: string; answerTexts: AnswerText[] };

const atOnce = 20;

/** Understands and renders rows, a few at a time, so that other requests are served in between. */
export async function prepareRows(
  raws: RawRow[],
  readRow: (raw: RawRow) => QuestionRow | SkippedRow,
): Promise<(PreparedRow | SkippedRow)[]> {
  const rows: (PreparedRow | SkippedRow)[] = [];
  for (const raw of raws) {
    const row = readRow(raw);
    rows.push(
      'skipped' in row
        ? row
        : {
            ...row,
            bodyHtml: row.body && renderMarkdown(row.body),
            answerTexts: row.answers.map(({ body }) => answerText(body)),
          },
    );
    if (rows.length % atOnce === 0) await others();
  }
  return rows;
}

/** The same in the same order, each begun while the one before it is used. */
export async function* oneAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let coming = source.next();
  try {
    for (;;) {
      const { value, done } = await coming;
      if (done) return;
      coming = source.next();
      // It may fail while nobody waits for it: who comes to it hears of it.
      coming.catch(() => {});
      yield value;
    }
  } finally {
    await coming.catch(() => {});
    await source.return(undefined);
  }
}
