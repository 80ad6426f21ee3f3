import { describe, expect } from 'vitest';
import { callAll } from './access-calls.ts';
import { type Forum, it } from './access-it.ts';
import { probes } from './guard-probes.ts';
import { goneNow, guards } from './guards.ts';

/** Whether everything is as the matrix, or as a probe, wants it. */
async function isKept(world: Forum, by: string): Promise<boolean> {
  const probe = probes[by];
  if (probe) return world.undoing(() => probe(world));
  const { got, wanted, wrong } = await callAll(world, by);
  return wrong.length === 0 && JSON.stringify(got) === JSON.stringify(wanted);
}

describe('as long as every guard stands', () => {
  it.for([...new Set(Object.values(guards).flatMap(({ noticedBy }) => noticedBy))])(
    'nobody notices anything: %s',
    async (by, { world }) => {
      expect(await isKept(world, by)).toBe(true);
    },
  );
});

describe('a guard that is gone', () => {
  it.for(Object.entries(guards))('is noticed: %s', async ([name, { noticedBy }], { world }) => {
    goneNow.goneGuard = name;
    try {
      const kept: boolean[] = [];
      for (const by of noticedBy) kept.push(await isKept(world, by).catch(() => false));
      expect(kept).toContain(false);
    } finally {
      goneNow.goneGuard = undefined;
    }
  });
});
