import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
const percent = (share: number) => `${Math.round(share * 100)} %`;
const guess = (title: string) => guessTopic(title, topics)?.slug;

describe('the cues of the topics', () => {
  // Phrases are general, but were chosen with these titles in sight: on others it will be less.
  it(`find the topic of four in five sample questions, and a wrong one for hardly any (${asked.length})`, () => {
    const found = asked.map(({ title, topics: its }) => {
      const slug = guess(title);
      return slug ? (its.includes(slug) ? 'right' : 'wrong') : 'none';
    });
    const share = (what: string) => found.filter((one) => one === what).length / asked.length;
    process.stdout.write(`guessed right ${percent(share('right'))}, wrong ${percent(share('wrong'))}, of the sample\n`);
    expect(asked.length).toBeGreaterThan(200);
    expect(share('right')).toBeGreaterThan(0.8);
    expect(share('wrong')).toBeLessThan(0.07);
  });
  it('know a behavioural question of other collections, and take few others for one', () => {
    const file = join(import.meta.dirname, '../../../../../shared/data/search/corpus.jsonl');
    if (!existsSync(file)) {
      process.stdout.write('not run, because ../shared/data/search/corpus.jsonl is absent: 622 titles\n');
      return;
    }
    const elsewhere: { title: string; topics?: string[]; source: string }[] = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    // Titles of programming puzzles are no sentences.
    const spoken = elsewhere.filter(({ source }) => !source.startsWith('leetcode'));
    const isBehavioural = ({ source, topics: its = [] }: (typeof spoken)[number]) =>
      source.startsWith('awesome-behavioral') || its.some((topic) => /behav/i.test(topic));
    const share = (of: typeof spoken) => of.filter(({ title }) => guess(title) === 'behavioural').length / of.length;
    const known = share(spoken.filter(isBehavioural));
    const mistaken = share(spoken.filter((question) => !isBehavioural(question)));
    process.stdout.write(`behavioural elsewhere: known ${percent(known)}, others taken for it ${percent(mistaken)}\n`);
    expect(known).toBeGreaterThan(0.7);
    expect(mistaken).toBeLessThan(0.05);
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
