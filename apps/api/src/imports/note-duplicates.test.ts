import { describe, expect } from 'vitest';
import { importAll } from '../../test/import-all.ts';
import { it } from '../../test/it.ts';
import { sharedList } from '../../test/shared-data.ts';
import { listDuplicateRows } from './imports.queries.ts';

const asked = 'How would you measure the success of Instagram Stories?';
const corpus = sharedList('search/corpus.jsonl', 1_875);

describe('an import notes as a possible duplicate', () => {
  const nearly: [string, string][] = [
    ['that is the same but for capitals and signs', 'how would you MEASURE the success of “Instagram Stories”'],
    ['of the same words in another order', 'Instagram Stories: how do you measure success?'],
    ['with words that only fill it', 'Please explain how you could measure the success of the Instagram stories'],
    ['with a letter missing', 'How would you measure the sucess of Instagram Stories?'],
    ['with two letters exchanged', 'How would you measure the success of Instargam Stories?'],
  ];
  for (const [how, title] of nearly)
    it(`a title ${how}`, async ({ db }) => {
      await importAll(db, [{ id: 'here', title: asked }]);
      const { id } = await importAll(db, [{ id: 'new', title }]);
      expect(await listDuplicateRows(db, id, 'undecided', undefined, 10)).toMatchObject([{ line: 1, title }]);
    });

  it('the later of two in one file, against the first of them', async ({ db }) => {
    const { id } = await importAll(db, [
      { id: 'a', title: 'Why us?' },
      { id: 'b', title: 'Measure the success of Stories' },
      { id: 'c', title: 'How is the success of stories measured?' },
      { id: 'd', title: 'The sucess of stories, measured' },
    ]);
    const pairs = await listDuplicateRows(db, id, 'undecided', undefined, 10);
    expect(pairs.map(({ line }) => line)).toEqual([3, 4]);
    expect(new Set(pairs.map(({ otherId }) => otherId)).size).toBe(1);
  });

  it('nothing that asks for something else, however few letters say so', async ({ db }) => {
    const titles = [
      'Find the minimum of a rotated list',
      'Find the maximum of a rotated list',
      'Path sum of trees II',
      'Path sum of trees III',
      'Question number 41',
      'Question number 42',
      'How would you measure the success of a launch?',
      'How would you measure the failure of a launch?',
      'What is C?',
      'What is C++?',
      'Who are you?',
      'Why are you here?',
    ];
    const { id } = await importAll(
      db,
      titles.map((title, n) => ({ id: `${n}`, title })),
    );
    expect(await listDuplicateRows(db, id, 'undecided', undefined, 20)).toEqual([]);
  });

  it.runIf(corpus.length)('little more than what is the same among real questions', async ({ db }) => {
    const { id } = await importAll(db, corpus);
    const pairs = await listDuplicateRows(db, id, 'undecided', undefined, 500);
    // Several lists in one: 39 of these 41 are one question in both.
    expect(pairs.length).toBeLessThan(50);
  });
});
