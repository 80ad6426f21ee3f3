import { everyEndpoint } from '@debrief/contract';
import { describe, expect } from 'vitest';
import { callAll } from './access-calls.ts';
import { it } from './access-it.ts';

describe.for(everyEndpoint.map(({ name }) => [name] as const))('%s', ([name]) => {
  it('is for whom the matrix says, and answers the others as if there were nothing', {
    timeout: 120_000,
  }, async ({ world }) => {
    const { got, wanted, wrong } = await callAll(world, name);
    expect(got).toEqual(wanted);
    expect(wrong).toEqual([]);
  });
});
