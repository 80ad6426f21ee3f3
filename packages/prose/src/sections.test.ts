import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionContent, sections } from './sections.ts';

describe('the sections of an answer', () => {
  it('are its headings with what follows each', () => {
    expect(sections('Intro\n\n# The *Goal*\n\nGrow.\n\nUsers\n-----\nMany\n')).toEqual([
      { heading: null, level: 0, body: 'Intro\n\n' },
      { heading: 'The Goal', level: 1, body: '# The *Goal*\n\nGrow.\n\n' },
      { heading: 'Users', level: 2, body: 'Users\n-----\nMany\n' },
    ]);
  });

  it('do not begin inside code, quotes or lists', () => {
    const text = '```\n# no\n```\n> # no\n\n- # no\n\n    # no\n\n\\# no\n\n#no\n';
    expect(sections(text)).toEqual([{ heading: null, level: 0, body: text }]);
  });

  it('leave out the line of the heading on request', () => {
    const contents = sections('\n# A #\r\nb\r\n\r\nTwo\nlines\n===\nc\n## \nd').map(sectionContent);
    expect(contents).toEqual(['b\r\n\r\n', 'c\n', 'd']);
  });

  it('joined give back the text, for any text', () => {
    const piece = fc.constantFrom(
      '# ',
      '## A',
      'a',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '---\n',
      '===\n',
      '```\n',
      '> ',
      '- ',
      '    ',
      '\t',
      '*b*',
      '\0',
      '\ud800',
      '|-|\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const found = sections(text);
        expect(found.map(({ body }) => body).join('')).toBe(text);
        for (const section of found) {
          expect(section.heading === null).toBe(section.level === 0);
          expect(section.body.endsWith(sectionContent(section))).toBe(true);
        }
      }),
      { seed: 4, numRuns: 800 },
    );
  });
});
