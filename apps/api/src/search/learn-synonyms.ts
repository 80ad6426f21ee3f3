import type { Db } from '../platform/db/connect.ts';
import { replaceSynonyms } from './search.writes.ts';
import { wordsOf } from './words-of.ts';

/** Takes these groups of words and phrases that mean about the same in place of those known before. */
export const learnSynonyms = (db: Db, groups: string[][]): Promise<void> =>
  replaceSynonyms(
    db,
    groups.map((phrases) => phrases.map(wordsOf).filter((words) => words.length)),
  );

/** Reads groups, one a line, their members parted by `|`; a line that begins with `#` says what follows. */
export const readSynonyms = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.includes('|') && !line.startsWith('#'))
    .map((line) => line.split('|').map((phrase) => phrase.trim()));
