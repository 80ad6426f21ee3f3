import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';
import { sourceRange } from './source-range.ts';

const markdown = [
  'Before **any metric** I would ask *why*. A \\* star, R&amp;D and `some code`.',
  '- one [linked](https://example.org) thing\n- [ ] a task',
  '| Segment | Need |\n| --- | --- |\n| Buyer | Feel protected |',
].join('\n\n');
const text = plainText(markdown);

const found = (words: string) => {
  const start = text.indexOf(words);
  const range = sourceRange(markdown, { start, end: start + words.length });
  return range && markdown.slice(range.start, range.end);
};

describe('where words stand in the Markdown', () => {
  it.each(['any metric', 'why', 'linked', 'some code', 'Feel protected', 'a task'])('finds “%s” itself', (words) => {
    expect(found(words)).toBe(words);
  });
  it('spans the marks inside of a passage, and steps over escapes and entities', () => {
    expect(found('Before any metric I')).toBe('Before **any metric** I');
    expect(found('* star, R&D and')).toBe('\\* star, R&amp;D and');
  });
  it('says so where there are no such words', () => {
    expect(sourceRange(markdown, { start: text.length + 5, end: text.length + 9 })).toBeNull();
    expect(sourceRange('', { start: 0, end: 1 })).toBeNull();
  });
});
