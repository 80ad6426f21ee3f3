import { readdirSync } from 'node:fs';
import { topics } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../test/it.ts';

const slugs = readdirSync(new URL('./base/topics/', import.meta.url)).map((file) => file.replace('.md', ''));

describe('the rubrics', () => {
  it('give every topic 3 to 6 criteria, each with a short name and four different sentences on what an answer does', async ({
    as,
  }) => {
    const seen = new Set<string>();
    expect(slugs).toHaveLength(9);
    for (const slug of slugs) {
      const { rubric } = await as()(topics.show, { slug });
      expect(rubric.length, slug).toBeGreaterThanOrEqual(3);
      expect(rubric.length, slug).toBeLessThanOrEqual(6);
      for (const { id, name, about, levels } of rubric) {
        expect(seen, `${id} names one criterion over all topics`).not.toContain(id);
        seen.add(id);
        expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
        expect(name.split(' ').length, name).toBeLessThanOrEqual(4);
        expect(about, id).toMatch(/^Whether .{30,140}\.$/);
        expect(new Set(levels).size, id).toBe(4);
        for (const level of levels) {
          expect(level, id).toMatch(/^[A-Z].{12,150}\.$/);
          expect(level, 'says what the answer does, not how it is liked').not.toMatch(
            /\b(good|better|best|great|poor|excellent|weak|strong answer|clearly)\b/i,
          );
        }
      }
    }
  });
});
