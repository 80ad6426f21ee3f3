import type { Page, SavedSearch } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import type { MemberCtx } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { inOneGo } from '../platform/db/in-one-go.ts';
import { standTogether } from '../search/hold-phrases.ts';
import { findCurrentTexts } from '../search/phrases.queries.ts';
import { type CountedRow, listSavedSearchRows, textsOfQuestions } from './new-in-searches.queries.ts';

/** One's saved searches, saved last first, each with how much is new in it. */
export async function listSavedSearches({ db, viewer }: MemberCtx): Promise<Page<SavedSearch>> {
  const rows = await listSavedSearchRows(db, viewer);
  const texts = await textsToRead(db, rows);
  const items = rows.map(({ phrases, toRead, ...row }) => {
    if (!phrases.length) return row;
    const together = phrases.map((words) => words.split(' '));
    const fitting = toRead.filter((id) => {
      const text = texts.get(id);
      return text && standTogether(together, text);
    });
    return { ...row, newCount: Math.min(fitting.length, limits.newInSearch.max) };
  });
  return { items, nextCursor: null };
}

/** What words have to stand together in, as it is read; nothing is asked for where no saved search has a phrase. */
async function textsToRead(db: Db, rows: CountedRow[]): Promise<Map<string, { title: string; bodyHtml: string }>> {
  const ids = [...new Set(rows.flatMap(({ toRead }) => toRead))];
  if (!ids.length) return new Map();
  const [questions, answers] = await inOneGo(textsOfQuestions(db, ids), findCurrentTexts(db, ids));
  return new Map([...questions, ...answers.map((answer) => ({ ...answer, title: '' }))].map((text) => [text.id, text]));
}
