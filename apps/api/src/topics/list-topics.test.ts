import { answers, topics } from '@debrief/contract/client';
import { expect } from 'vitest';
import { importAll } from '../../test/import-all.ts';
import { it } from '../../test/it.ts';

it('topics are those the forum keeps; labels of imported questions stand apart, most questions first, found by a part', async ({
  as,
  db,
}) => {
  await importAll(db, [
    { title: 'How many bridges are there?', topics: ['Estimation', 'Transport'] },
    { title: 'How many trams are there?', topics: ['Transport'] },
    { title: 'Would you write more tests?', topics: ['Craft & 100% care'] },
  ]);
  const kept = await as()(topics.list, {});
  expect(kept.items).toHaveLength(9);
  expect(kept.items.every(({ about }) => about)).toBe(true);

  const labels = async (more = {}) => await as()(topics.list, { kind: 'label', ...more });
  const first = await labels({ limit: 1 });
  expect(first.items).toMatchObject([{ slug: 'transport', counts: { questions: 2 } }]);
  const second = await labels({ limit: 1, cursor: first.nextCursor! });
  expect(second).toMatchObject({ items: [{ name: 'Craft & 100% care' }], nextCursor: null });
  expect((await labels({ q: 'SPORT' })).items.map(({ slug }) => slug)).toEqual(['transport']);
  expect((await labels({ q: '0%' })).items).toHaveLength(1);
  expect((await labels({ q: '_' })).items).toEqual([]);
  expect((await as()(topics.list, { q: 'market siz' })).items.map(({ slug }) => slug)).toEqual(['estimation']);
  expect((await as()(answers.best, { topic: 'transport' })).items).toEqual([]);
});
