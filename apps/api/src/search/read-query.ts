import type { UnknownValue } from '@debrief/contract';
import { levels, rounds, searchIs, searchOperators, tracks } from '@debrief/contract/limits';
import type { Narrowing } from './facets.queries.ts';
import { wordsOf } from './words-of.ts';

export interface ReadQuery {
  /** The words that rank, in order; those of phrases too. */
  words: string[];
  /** The last word may be only begun: it ends the query, outside quotation marks. */
  isBegun: boolean;
  /** Words that must stand together. */
  phrases: string[][];
  without: string[];
  narrowing: Narrowing;
  /** Values that their operator does not know; they are among the words. */
  unknown: UnknownValue[];
}

const choices = { track: tracks, level: levels, round: rounds, has: ['answers'], is: searchIs } as const;
const part = new RegExp(
  `(?<minus>-?)(?:(?<operator>${searchOperators.join('|')}):)?(?:"(?<quoted>[^"]*)"?|(?<bare>[^\\s"]+))`,
  'giu',
);

/**
 * Reads what somebody typed: words, `"words that stand together"`, `-without`, and `company:`, `topic:`, `track:`, `level:`, `round:`,
 * `has:`, `is:` with a word or `"several words"`. An operator with a value that it does not know is read as words.
 */
export function readQuery(q: string): ReadQuery {
  const read: ReadQuery = { words: [], isBegun: false, phrases: [], without: [], narrowing: {}, unknown: [] };
  for (const { groups } of q.matchAll(part)) {
    const { minus, operator, quoted, bare } = groups!;
    const value = (quoted ?? bare ?? '').trim();
    if (operator && !minus) {
      const known = operator.toLowerCase() as UnknownValue['operator'];
      if (take(read.narrowing, known, value)) continue;
      read.unknown.push({ operator: known, value });
    }
    const words = [...(operator ? wordsOf(operator) : []), ...wordsOf(value)];
    if (minus) read.without.push(...words);
    else {
      if (quoted !== undefined && words.length > 1) read.phrases.push(words);
      read.words.push(...words);
    }
  }
  read.isBegun = /[\p{L}\p{N}+#]$/u.test(q) && !/(^|\s)(-|\w+:)\S*$/u.test(q);
  return read;
}

function take(narrowing: Narrowing, operator: UnknownValue['operator'], value: string): boolean {
  if (!value) return true;
  if (operator === 'company' || operator === 'topic') {
    narrowing[operator] = value;
    return true;
  }
  const known = choices[operator] as readonly string[];
  const chosen = value.toLowerCase().replace(/\s+/g, '-');
  if (!known.includes(chosen)) return false;
  Object.assign(narrowing, { [operator]: chosen });
  return true;
}
