import { describe, expect, it } from 'vitest';
import { begunOperator, completed } from './complete-operator.ts';

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
