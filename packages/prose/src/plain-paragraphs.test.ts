import fc from 'fast-check';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { renderMarkdown } from './render-markdown.ts';
import { safeTree } from './safe-tree.ts';
import { textOfHtml } from './text-of-html.ts';

const whole = unified().use(rehypeStringify).freeze();
const rendered = (markdown: string) => whole.stringify(safeTree(markdown));

const signs = [...' ,;.:?!()\'"“”‘’–—…%€$/-\n\n\n\t&<>*_`~#+=|[]{}@\\^0123456789'];
const words = [
  'www.',
  'http',
  'https://',
  'mailto:',
  'one',
  'é',
  'e\u0301',
  '日本',
  '🙂',
  '\u00a0',
  '\u200d',
  '1.',
  '- ',
  'a',
];
const text = fc.array(fc.constantFrom(...words, ...signs), { maxLength: 12 }).map((parts) => parts.join(''));
const sentence = fc
  .array(
    fc.constantFrom(
      'Say',
      'what',
      'the',
      'goal',
      'was',
      ',',
      '.',
      ':',
      ' (',
      ')',
      ' – ',
      '2.5',
      '%',
      "'s",
      '/',
      '\n\n',
      ' ',
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

describe('a text of nothing but words', () => {
  it('becomes the same HTML without being parsed', () => {
    fc.assert(
      fc.property(fc.oneof(text, sentence, fc.string({ unit: 'grapheme' })), (markdown) => {
        expect(renderMarkdown(markdown)).toBe(rendered(markdown));
        if (plainParagraphs(markdown))
          expect(excerpt(markdown, 10_000)).toBe(textOfHtml(rendered(markdown)).replace(/\s+/g, ' '));
      }),
      { numRuns: 4_000 },
    );
  });

  it.each([
    'Say what you measured first.',
    'It helps (a little): name one number, e.g. 2.5 % – the “north star”.\n\nThen stop. Is it clear?',
  ])('is known as such: %s', (markdown) => {
    expect(plainParagraphs(markdown)).toEqual(markdown.split('\n\n'));
  });

  it.each([
    '1. first',
    '- first',
    'see www.example.org',
    'see https://example.org',
    'mailto:a@example.org',
    'a *b*',
    'a\nb',
    'a  \nb',
    'a ',
    ' a',
    'AT&T',
    'a < b',
    '',
  ])('is told from what Markdown may read otherwise: %j', (markdown) => {
    expect(plainParagraphs(markdown)).toBeUndefined();
  });
});
