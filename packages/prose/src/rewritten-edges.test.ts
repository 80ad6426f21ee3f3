import { describe, expect, it } from 'vitest';
import { createAnchor, placeAnchor } from './anchor.ts';

/** What a passage of one text reads in the next. */
function now(before: string, after: string, passage: string) {
  const start = before.indexOf(passage);
  const place = placeAnchor(createAnchor(before, { start, end: start + passage.length }), after, { oldText: before });
  return [place.status, place.start === undefined ? null : after.slice(place.start, place.end)];
}
const before = 'I ask why. Then I count them for a week. At last I decide.';

describe('a passage whose edge was rewritten', () => {
  it('reads on to the end of its sentence', () => {
    const after = before.replace('a week', 'a month, on two piers');
    expect(now(before, after, 'Then I count them for a week.')).toEqual([
      'changed',
      'Then I count them for a month, on two piers.',
    ]);
  });

  it('reads from the beginning of its sentence', () => {
    const after = before.replace('Then I', 'Together we');
    expect(now(before, after, 'Then I count them for a week.')).toEqual([
      'changed',
      'Together we count them for a week.',
    ]);
  });

  it('reads as far as the word beside it, where it is a part of a sentence', () => {
    const rewritten = before.replace('count them', 'weigh all');
    expect(now(before, rewritten, 'Then I count them')).toEqual(['changed', 'Then I weigh all']);
    const after = before.replace('them', 'all of them');
    expect(now(before, after.replace('of them', 'boats'), 'them for a week.')).toEqual([
      'changed',
      'all boats for a week.',
    ]);
  });

  it('stays as it is where the word beside it was rewritten too: nothing tells which is whose', () => {
    const after = before.replace('count them', 'weigh all');
    expect(now(before, after, 'them for a week.')).toEqual(['changed', 'for a week.']);
  });

  it('takes in no sentence that was written behind it', () => {
    const after = before.replace('a week.', 'a month. Nobody likes to wait.');
    expect(now(before, after, 'Then I count them for a week.')).toEqual(['changed', 'Then I count them for a month.']);
  });

  it('takes in nothing that stood elsewhere, nor more than it was itself', () => {
    const joined = 'I ask why. Then I count them for a month and at last I decide.';
    expect(now(before, joined, 'Then I count them for a week.')[1]).not.toContain('decide');
    const long = before.replace('a week', `a month${', and then again on every pier of the river'.repeat(3)}`);
    expect(now(before, long, 'I count them for a week.')[1]).toBe('I count them for a');
  });
});
