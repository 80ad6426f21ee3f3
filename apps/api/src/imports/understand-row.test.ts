import { describe, expect, it } from 'vitest';
import { rowReader } from './understand-row.ts';

const read = (fields: Record<string, unknown>) => rowReader('2026-11-24')({ line: 7, fields });

describe('understanding a row', () => {
  it('keeps odd titles, extra labels and what a form would find too short', () => {
    const topics = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(read({ id: 12, title: ' OOP ', body: null, topics, companies: ['Meta', 'Tesla, Inc.'] })).toMatchObject({
      line: 7,
      externalId: '12',
      title: 'OOP',
      topics,
      companies: ['Meta', 'Tesla, Inc.'],
      changed: [],
    });
  });

  it('reads cells: several labels with ; or | between, answers as a text or a list of JSON', () => {
    const row = read({
      title: 'Why?',
      companies: 'Meta; Tesla, Inc. |Lyft',
      answers: '["one", {"body":"two","author":"Quiet Heron"}]',
    });
    expect(row).toMatchObject({
      companies: ['Meta', 'Tesla, Inc.', 'Lyft'],
      answers: [
        { body: 'one', by: null },
        { body: 'two', by: 'Quiet Heron' },
      ],
    });
    expect(read({ title: 'Why?', answers: '[sic] one answer' })).toMatchObject({
      answers: [{ body: '[sic] one answer' }],
    });
  });

  it('leaves out a level, a round or a date it does not know, and says so', () => {
    const row = read({ title: 'Why?', level: 'L5', round: 'Recruiter Screen', date: '2031-01-01' });
    expect(row).toMatchObject({ level: null, round: 'recruiter-screen', day: null });
    expect((row as { changed: string[] }).changed).toEqual([
      'Its level “L5” is none of intern, associate, mid, senior, lead, executive, and was left out.',
      'Its date “2031-01-01” is no past day written like 2026-10-05, and was left out.',
    ]);
  });

  it.each([
    [{ title: '  ' }, 'It has no title.'],
    [{ body: 'only this' }, 'It has no title.'],
    [{ title: ['a'] }, 'Its title is not a text.'],
    [{ title: 'a\0b' }, 'Its title holds a character that cannot be kept.'],
    [{ title: '\ud800' }, 'Its title holds a character that cannot be kept.'],
    [{ title: 'x'.repeat(1_001) }, 'Its title is longer than 1,000 characters.'],
    [{ title: 'Why?', companies: { name: 'Meta' } }, 'Its companies are not texts.'],
    [{ title: 'Why?', answers: [{ body: ' ' }] }, 'One of its answers is empty.'],
    [{ title: 'Why?', answers: [null] }, 'One of its answers is not a text.'],
  ])('skips %j, and says why', (fields, why) => {
    expect(read(fields)).toEqual({ line: 7, skipped: why });
  });

  it('gives a row without an id one made of its content; two that are the same stay two, and an id stands for one', () => {
    const readRow = rowReader('2026-11-24');
    const [one, two, three] = [1, 2, 3].map((line) =>
      readRow({ line, fields: { title: line === 3 ? 'Another' : 'The same' } }),
    ) as { externalId: string }[];
    expect(two!.externalId).toBe(`${one!.externalId}-2`);
    expect(three!.externalId).not.toContain(one!.externalId);
    expect(rowReader('2026-11-25')({ line: 9, fields: { title: 'The same' } })).toMatchObject({
      externalId: one!.externalId,
    });
    readRow({ line: 4, fields: { id: 'x', title: 'First' } });
    expect(readRow({ line: 5, fields: { id: 'x', title: 'Second' } })).toEqual({
      line: 5,
      skipped: 'Line 4 has the id “x” too.',
    });
  });
});
