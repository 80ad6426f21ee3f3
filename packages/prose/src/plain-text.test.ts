import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../test/shared-data.ts';
import { plainText } from './plain-text.ts';
import { renderMarkdown } from './render-markdown.ts';
import { textOfHtml } from './text-of-html.ts';

const { document, NodeFilter } = new JSDOM('').window;

function textOfWalk(html: string): string {
  const box = document.createElement('div');
  box.innerHTML = html;
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) text += walker.currentNode.nodeValue;
  return text;
}

const agree = (markdown: string) => {
  const [text, html] = [plainText(markdown), renderMarkdown(markdown)];
  return text === textOfWalk(html) && text === textOfHtml(html);
};

describe('the plain text of an answer', () => {
  it('is what a walk over the rendered page finds', () => {
    for (const markdown of [
      '',
      '# A\r\n\r\nb *c*\rd',
      '```\n\n\n a\n```',
      '|a|b|\n|-|-|\n|1|',
      '&#13;a&#0;b&nbsp;',
      '\uFEFFa\uD800b\0',
      '- [ ] a\n\n  b',
      'a  \nb\\\nc',
    ])
      expect(plainText(markdown), JSON.stringify(markdown)).toBe(textOfWalk(renderMarkdown(markdown)));
  });

  it('keeps blocks apart and markup out', () => {
    expect(plainText('# Goal\n\nWe **ship** [it](https://a.example).\n- a\n- b')).toBe('Goal\nWe ship it.\n\na\nb\n');
  });

  it('agrees with the page for any mixture of signs', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '`',
        '```\n',
        '[',
        '](http://a.b)',
        '](x)',
        '![',
        '<',
        '>',
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        '- ',
        '1. ',
        '|',
        '|-|-|\n',
        '# ',
        '    ',
        '\t',
        '&#13;',
        '&#10;',
        '&lt;',
        '&amp;',
        '\0',
        '\u00a0',
        '\f',
        '\u2028',
        '\ud800',
        'a@b.c',
        'www.a.b',
        '- [x] ',
        '~~',
        '\\',
        '<pre>',
        '</p>',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => agree(pieces.join(''))),
      { seed: 2, numRuns: 800 },
    );
  });

  it('agrees with the page on hostile texts', () => {
    const vectors = sharedData('hostile/markdown-vectors.json', '41 Markdown vectors');
    for (const { id, md } of JSON.parse(vectors ?? '[]')) expect(agree(md), id).toBe(true);
    const fixtures = sharedData('hostile/xss/dompurify-fixtures.json', '223 XSS fixtures');
    for (const { payload } of JSON.parse(fixtures ?? '[]')) expect(agree(payload), payload).toBe(true);
  });
});
