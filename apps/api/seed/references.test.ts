import { readdirSync } from 'node:fs';
import { topics } from '@debrief/contract/client';
import { plainText } from '@debrief/prose';
import { describe, expect } from 'vitest';
import { it } from '../test/it.ts';
import { type Block, readBlocks } from './blocks.ts';
import { textOf } from './load-base.ts';

const folder = new URL('./base/references/', import.meta.url);
const references = readdirSync(folder).map((file): Block & { file: string } => ({
  ...readBlocks(textOf(new URL(file, folder)))[0]!,
  file,
}));
const meanOf = (scores: Record<string, number>) =>
  Object.values(scores).reduce((sum, mark) => sum + mark, 0) / Object.keys(scores).length;

describe('the answers to practise scoring on', () => {
  it('are three for each of three topics, from weak to strong, each part marked and explained', async ({ as }) => {
    expect(references).toHaveLength(9);
    for (const slug of new Set(references.map((reference) => reference['topic'] as string))) {
      const { rubric } = await as()(topics.show, { slug });
      const ids = rubric.map(({ id }) => id);
      const three = references
        .filter((reference) => reference['topic'] === slug)
        .sort((one, other) => one['position'] - other['position']);
      expect(three.map((reference) => reference['position'])).toEqual([1, 2, 3]);
      for (const { file, text, ['scores']: scores, ['reasons']: reasons } of three) {
        expect(Object.keys(scores), file).toEqual(ids);
        expect(Object.keys(reasons), file).toEqual(ids);
        for (const mark of Object.values(scores)) expect([1, 2, 3, 4], file).toContain(mark);
        for (const reason of Object.values(reasons as Record<string, string>))
          expect(reason.split(' ').length, reason).toBeGreaterThan(7);
        const length = plainText(text).split(/\s+/).length;
        expect(length, file).toBeGreaterThanOrEqual(150);
        expect(length, file).toBeLessThanOrEqual(350);
      }
      const [weak, middling, strong] = three.map((reference) => meanOf(reference['scores'])) as [
        number,
        number,
        number,
      ];
      expect(weak, slug).toBeLessThan(1.7);
      expect(middling, slug).toBeGreaterThan(2);
      expect(middling, slug).toBeLessThan(3.2);
      expect(strong, slug).toBeGreaterThan(3.5);
    }
  });
});
