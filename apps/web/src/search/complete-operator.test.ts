import { describe, expect, it } from 'vitest';
import { begunOperator, completed, instead } from './complete-operator.ts';

describe('an operator that is being typed', () => {
  it.for([
    ['company:', 'company', '', ''],
    ['metrics company:Lark', 'company', 'lark', 'metrics '],
    ['metrics LEVEL:se', 'level', 'se', 'metrics '],
    ['topic:"prod', 'topic', 'prod', ''],
  ] as const)('is seen at the end of “%s”', ([typed, operator, value, before]) => {
    expect(begunOperator(typed)).toEqual({ operator, value, before });
  });

  it.for(['metrics', 'company:larkspur ', 'company:larkspur metrics', 'accompany:la', 'http://is:it', '-word'])(
    'is not seen in “%s”',
    (typed) => expect(begunOperator(typed)).toBeUndefined(),
  );

  it('takes the value and leaves room for the next word', () => {
    expect(completed(begunOperator('metrics company:la')!, 'larkspur')).toBe('metrics company:larkspur ');
  });
});

describe('a value that an operator does not know', () => {
  it.for([
    ['ferry level:boss', 'boss', 'ferry level:lead'],
    ['LEVEL:Boss ferry', 'Boss', 'level:lead ferry'],
    ['ferry level:"big boss" queue', 'big boss', 'ferry level:lead queue'],
    ['ferry level:"big boss', 'big boss', 'ferry level:lead'],
    ['level:boss.* level:boss', 'boss.*', 'level:lead level:boss'],
    ['level:bossy level:boss', 'boss', 'level:bossy level:lead'],
    ['sublevel:boss', 'boss', 'sublevel:boss'],
  ] as const)('gives way in “%s”', ([q, value, right]) =>
    expect(instead(q, { operator: 'level', value }, 'level:lead')).toBe(right),
  );
});
