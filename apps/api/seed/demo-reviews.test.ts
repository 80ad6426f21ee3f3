import { answers, topics } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../test/it.ts';
import type { Block } from './blocks.ts';
import { loadDemo } from './load-demo.ts';
import { readThreads } from './read-demo.ts';

interface Reviewed {
  file: string;
  answer: Block;
  versions: Block[];
  reviews: Block[];
}

/** Every answer that was reviewed, with its versions. */
const reviewed = readThreads().flatMap(({ file, blocks }) => {
  const found: Reviewed[] = [];
  for (const block of blocks) {
    if (block.kind === 'answer') found.push({ file, answer: block, versions: [block], reviews: [] });
    else if (block.kind === 'version') found.at(-1)!.versions.push(block);
    else if (block.kind === 'review') found.at(-1)!.reviews.push(block);
  }
  return found.filter(({ reviews }) => reviews.length);
});
const everyReview = reviewed.flatMap(({ reviews }) => reviews);
const meanOf = (reviews: Block[]) => {
  const marks = reviews.flatMap(({ scores }: Block) => Object.values((scores ?? {}) as Record<string, number>));
  return marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
};
const versionOf = (review: Block): number => review['version'];

describe('the reviews of the demo content', () => {
  it('are sixty or more, of 20 to 70 words, and no two begin alike', () => {
    expect(everyReview.length).toBeGreaterThanOrEqual(60);
    for (const { strength, text } of everyReview.map((review) => ({
      ...review,
      strength: review['strength'] as string,
    }))) {
      const words = `${strength} ${text}`.split(/\s+/).length;
      expect(words, strength).toBeGreaterThanOrEqual(20);
      expect(words, strength).toBeLessThanOrEqual(75);
    }
    expect(new Set(everyReview.map((review) => (review['strength'] as string).slice(0, 20))).size).toBe(
      everyReview.length,
    );
  });

  it('mark what the rubric holds, come from somebody else, once a version, after it and before the next', async ({
    as,
  }) => {
    for (const { file, answer, versions, reviews } of reviewed) {
      const { rubric } = await as()(topics.show, { slug: file.split('/')[0]! });
      const who = `${file} by ${answer['by']}`;
      expect(new Set(reviews.map((review) => `${review['by']} ${versionOf(review)}`)).size, who).toBe(reviews.length);
      for (const review of reviews) {
        const {
          by,
          daysAgo,
          scores = {},
        } = review as Block & { by: string; daysAgo: number; scores?: Record<string, number> };
        expect(by, who).not.toBe(answer['by']);
        expect(['not-yet', 'nearly', 'yes'], who).toContain(review['through']);
        for (const [id, mark] of Object.entries(scores)) {
          expect(
            rubric.map((criterion) => criterion.id),
            who,
          ).toContain(id);
          expect([1, 2, 3, 4], who).toContain(mark);
        }
        expect(daysAgo, who).toBeLessThan(versions[versionOf(review) - 1]!['daysAgo']);
        expect(daysAgo, who).toBeGreaterThan(versions[versionOf(review)]?.['daysAgo'] ?? 0);
      }
    }
  });

  it('quote nothing that their version does not say', () => {
    for (const { file, versions, reviews } of reviewed) {
      for (const review of reviews) {
        const text = versions[versionOf(review) - 1]!.text.replace(/[*_#]/g, '');
        const comments = `${review['strength']} ${review.text}`;
        for (const [, quote] of comments.matchAll(/"([^"]{12,})"/g))
          expect(text.toLowerCase(), file).toContain(quote!.replace(/[.,]$/, '').toLowerCase());
      }
    }
  });

  it('rise with each later version, disagree now and then, and make scores from three reviewers up', async ({
    db,
    as,
  }) => {
    let disagreed = 0;
    for (const { file, answer, reviews } of reviewed) {
      const numbers = [...new Set(reviews.map(versionOf))].sort();
      const groups = numbers.map((number) => reviews.filter((review) => versionOf(review) === number));
      for (const [i, group] of groups.entries()) {
        if (i) expect(meanOf(group), `${file} by ${answer['by']}`).toBeGreaterThan(meanOf(groups[i - 1]!));
        if (new Set(group.map((review) => review['through'])).size > 1) disagreed++;
      }
    }
    expect(disagreed).toBeGreaterThan(8);

    await loadDemo(db);
    const { items } = await as()(answers.improved, {});
    expect(items.length).toBeGreaterThanOrEqual(11);
    for (const { answer, from, to, rise, used } of items) {
      expect(to.revision).toBeGreaterThan(from.revision);
      expect(rise).toBeCloseTo(to.value - from.value);
      expect(used.length, answer.question.title).toBeGreaterThan(0);
      const { score } = await as()(answers.show, { answerId: answer.id });
      expect(score).toMatchObject({ overall: { value: to.value } });
      expect(score.criteria).toHaveLength(5);
    }
    expect(items.some(({ answer }) => answer.score.ready)).toBe(true);
  });
});
