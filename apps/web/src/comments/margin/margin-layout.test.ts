import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMargin, type WantedNote } from './margin-layout.ts';

const note = (id: string, top: number, height = 100): WantedNote => ({ id, top, height });
const topsOf = (notes: WantedNote[], active?: string, floor = 0) =>
  Object.fromEntries(layOutMargin(notes, { active, gap: 10, floor }).tops);

const anyNotes = fc
  .array(fc.record({ top: fc.integer({ min: 0, max: 2_000 }), height: fc.integer({ min: 1, max: 400 }) }), {
    maxLength: 50,
  })
  .map((notes) => notes.map((each, index) => ({ ...each, id: `n${index}` })));

describe('notes in the margin', () => {
  it('stand at their lines where there is room', () => {
    expect(topsOf([note('b', 300), note('a', 20)])).toEqual({ a: 20, b: 300 });
  });
  it('go down as far as the one before needs', () => {
    expect(topsOf([note('a', 20), note('b', 50), note('c', 60)])).toEqual({ a: 20, b: 130, c: 240 });
  });
  it('keep the active one at its line: earlier ones go up, later ones down', () => {
    expect(topsOf([note('a', 200), note('b', 230), note('c', 240)], 'b')).toEqual({ a: 120, b: 230, c: 340 });
  });
  it('let the active one give way only where those above it have no room', () => {
    expect(topsOf([note('a', 0), note('b', 0), note('c', 10)], 'c')).toEqual({ a: 0, b: 110, c: 220 });
    expect(topsOf([note('a', 0), note('b', 5)], 'b', 40)).toEqual({ a: 40, b: 150 });
  });
  it('never overlap, keep the order of their words and stay below the floor', () => {
    fc.assert(
      fc.property(anyNotes, fc.nat(60), fc.integer({ min: 0, max: 80 }), (notes, pick, floor) => {
        const active = notes[pick]?.id ?? null;
        const { tops, end } = layOutMargin(notes, { active, gap: 10, floor });
        const order = [...notes].sort((a, b) => a.top - b.top);
        let free = floor;
        for (const { id, height } of order) {
          expect(tops.get(id)).toBeGreaterThanOrEqual(free);
          free = tops.get(id)! + height + 10;
        }
        expect(end).toBe(order.length ? free - 10 : floor);
        const above = order.findIndex(({ id }) => id === active);
        const room = order.slice(0, above).reduce((sum, { height }) => sum + height + 10, floor);
        if (active) expect(tops.get(active)).toBe(Math.max(order[above]!.top, room));
      }),
    );
  });
});
