import { levels, rounds, searchIs, tracks } from '@debrief/contract/limits';

const operators = ['company', 'topic', 'track', 'level', 'round', 'is', 'has'] as const;
export type Operator = (typeof operators)[number];

/** Values that are the same everywhere; companies and topics are looked up. */
export const fixedValues: Partial<Record<Operator, readonly string[]>> = {
  track: tracks,
  level: levels,
  round: rounds,
  is: searchIs,
  has: ['answers'],
};
/** What a guest has none of. */
export const ofMembers: readonly string[] = ['mine', 'answered-by-me'] satisfies (typeof searchIs)[number][];

export interface Begun {
  operator: Operator;
  /** The beginning of its value, in small letters. */
  value: string;
  /** What stands before it. */
  before: string;
}

const atTheEnd = new RegExp(`(?<=^|\\s)(?<operator>${operators.join('|')}):"?(?<value>[^\\s"]*)$`, 'iu');

/** The operator that what is typed ends in, whose value is being typed; undefined where it ends in something else. */
export function begunOperator(typed: string): Begun | undefined {
  const match = atTheEnd.exec(typed);
  if (!match?.groups) return undefined;
  const { operator, value } = match.groups as { operator: string; value: string };
  return {
    operator: operator.toLowerCase() as Operator,
    value: value.toLowerCase(),
    before: typed.slice(0, match.index),
  };
}

/** What is typed with that value put in, ready to go on. */
export const completed = ({ operator, before }: Begun, value: string) => `${before}${operator}:${value} `;
