import { levels, rounds, searchIs, searchOperators, tracks } from '@debrief/contract/limits';
import { literalPattern } from '../platform/literal-pattern.ts';

export type Operator = (typeof searchOperators)[number];

/** Values that are the same everywhere; companies and topics are looked up. */
const fixedValues: Partial<Record<Operator, readonly string[]>> = {
  track: tracks,
  level: levels,
  round: rounds,
  is: searchIs,
  has: ['answers'],
};
/** What a guest has none of. */
const ofMembers: readonly string[] = ['mine', 'answered-by-me'] satisfies (typeof searchIs)[number][];

/** What such an operator may be given; undefined for names. */
export const valuesOf = (operator: Operator, isGuest: boolean) =>
  fixedValues[operator]?.filter((value) => !isGuest || !ofMembers.includes(value));

export interface Begun {
  operator: Operator;
  /** The beginning of its value, in small letters. */
  value: string;
  /** What stands before it. */
  before: string;
}

const atTheEnd = new RegExp(`(?<=^|\\s)(?<operator>${searchOperators.join('|')}):"?(?<value>[^\\s"]*)$`, 'iu');

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

/** The search with something else where an operator has this value; unchanged where it stands nowhere in it. */
export function instead(q: string, { operator, value }: Pick<Begun, 'operator' | 'value'>, put: string): string {
  const typed = literalPattern(value);
  return q.replace(new RegExp(`(?<!\\S)${operator}:(?:"\\s*${typed}\\s*(?:"|$)|${typed}(?![^\\s"]))`, 'iu'), () => put);
}
