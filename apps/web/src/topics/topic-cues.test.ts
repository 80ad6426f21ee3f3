import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { guessTopic } from './guess-topic.ts';

const seed = join(import.meta.dirname, '../../../api/seed');
const text = (path: string) => readFileSync(join(seed, path), 'utf8');
const front = (path: string) => parse(text(path).split(/^---$/m)[1]!);
const filesIn = (path: string) => readdirSync(join(seed, path));

const topics = filesIn('base/topics/').map((file) => ({
  slug: file.replace('.md', ''),
  ...front(`base/topics/${file}`),
}));
const asked: { title: string; topics: string[] }[] = topics.flatMap(({ slug }) =>
  filesIn(`demo/threads/${slug}/`).flatMap((file) => {
    const path = `demo/threads/${slug}/${file}`;
    return file.endsWith('.yaml')
      ? parse(text(path)).map((question: object) => ({ topics: [slug], ...question }))
      : front(path);
  }),
);
const guess = (title: string) => guessTopic(title, topics)?.slug;

describe('the cues of the topics', () => {
  it(`find the topic of three in four sample questions, and a wrong one for hardly any (${asked.length})`, () => {
    const found = asked.map(({ title, topics: its }) => {
      const slug = guess(title);
      return slug ? (its.includes(slug) ? 'right' : 'wrong') : 'none';
    });
    const share = (what: string) => found.filter((one) => one === what).length / asked.length;
    expect(asked.length).toBeGreaterThan(200);
    expect(share('right')).toBeGreaterThan(0.75);
    expect(share('wrong')).toBeLessThan(0.08);
  });
  it.each([
    ['How would you improve the checkout of a shop?', 'product-improvement'],
    ['How many piano tuners are there in Chicago?', 'estimation'],
    ['What is the north star metric for a food delivery service?', 'metrics'],
    ['Daily active users dropped by 10 % yesterday. What happened?', 'problem-solving'],
    ['Design an alarm clock for somebody who cannot see', 'product-design'],
    ['How would you roll out dark mode?', 'product-launch'],
    ['How should we respond to a competitor who cut prices?', 'strategy'],
    ['Explain how the internet works to a child', 'technical'],
    ['What are you most proud of?', 'behavioural'],
  ])('take “%s” for %s', (title, slug) => expect(guess(title)).toBe(slug));
});
