import { textOfHtml } from '@debrief/prose';
import type { Db } from '../platform/db/connect.ts';
import { findHeldAnswers, type HeldAnswers, mostAnswers } from './held-answers.queries.ts';
import { findCurrentTexts, findQuestionsWithWords } from './phrases.queries.ts';
import type { WeighedQuery } from './ranking.queries.ts';
import { wordsOf } from './words-of.ts';

const holds = (text: string, phrases: string[][]): boolean => {
  const plain = ` ${text} `;
  return phrases.every((words) => plain.includes(` ${words.join(' ')} `));
};
const plainWords = (html: string) => wordsOf(textOfHtml(html)).join(' ');

/** Do the words of each phrase stand together in the title (as its words) or in the text? */
export const standTogether = (
  phrases: string[][],
  { title, bodyHtml }: { title: string; bodyHtml: string },
): boolean => {
  const missing = phrases.filter((words) => !holds(title, [words]));
  return !missing.length || holds(plainWords(bodyHtml), missing);
};

/** The questions in whose title or text these words stand together, each phrase in one of the two; undefined where none is asked for. */
export async function questionsWithPhrases(
  db: Db,
  phrases: string[][],
  labels: string[],
): Promise<string[] | undefined> {
  const [first] = phrases;
  if (!first) return undefined;
  const found = await findQuestionsWithWords(db, { words: phrases.flat(), phrase: first.join(' '), labels });
  return found.filter((question) => standTogether(phrases, question)).map(({ id }) => id);
}

/** Public answers that hold all words (the four rarest of many), and each phrase in their current version; at most ${mostAnswers}. */
export async function holdAnswers(
  db: Db,
  query: WeighedQuery,
  { labels, without, phrases }: { labels: string[]; without: string[]; phrases: string[][] },
): Promise<HeldAnswers> {
  let held = await findHeldAnswers(db, query, { labels, without, toRead: phrases.length > 0 });
  if (phrases.length) {
    const texts = await findCurrentTexts(
      db,
      held.map(({ id }) => id),
    );
    const fitting = new Set(texts.filter(({ bodyHtml }) => holds(plainWords(bodyHtml), phrases)).map(({ id }) => id));
    held = held.filter(({ id }) => fitting.has(id)).slice(0, mostAnswers);
  }
  return {
    ids: held.map(({ id }) => id),
    questionIds: query.common ? [] : [...new Set(held.map(({ questionId }) => questionId))],
  };
}
