import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySuggestion } from './apply-suggestion.ts';
import { plainText } from './plain-text.ts';

const apply = (markdown: string, passage: string, words: string) => {
  const start = plainText(markdown).indexOf(passage);
  return applySuggestion(markdown, { start, end: start + passage.length }, words);
};

describe('putting suggested words into an answer', () => {
  it.each([
    ['plain words', 'We ship on Monday.', 'on Monday', 'in May', 'We ship in May.'],
    ['words inside of bold', 'We **ship it** now.', 'ship', 'launch', 'We **launch it** now.'],
    ['all of the bold', 'We **ship** now.', 'ship', 'launch', 'We **launch** now.'],
    ['bold inside the passage', 'We **ship** now.', 'We ship now', 'They wait', 'They wait.'],
    ['a passage that ends with bold', 'We **ship** now.', 'We ship', 'They wait', 'They wait now.'],
    [
      'the words of a link',
      'See [my plan](https://a.example) here.',
      'my plan',
      'the plan',
      'See [the plan](https://a.example) here.',
    ],
    ['a point of a list', '1. One\n2. Two and three\n', 'Two', 'Zwei', '1. One\n2. Zwei and three\n'],
    ['a cell', '| a | b |\n|---|---|\n| one | two |', 'two', 'zwei', '| a | b |\n|---|---|\n| one | zwei |'],
    ['code', 'Run `npm test` now.', 'npm test', 'npm *start*', 'Run `npm *start*` now.'],
    [
      'a block of code',
      'So:\n\n```sql\nselect 1;\nselect 2;\n```\n',
      'select 2',
      'select 3',
      'So:\n\n```sql\nselect 1;\nselect 3;\n```\n',
    ],
    ['entities', 'R&amp;D &lt; 5 &copy; here', '5 ©', '6', 'R&amp;D &lt; 6 here'],
    ['escapes', 'It is \\*very\\* good.', '*very* good', 'fine', 'It is fine.'],
    ['emoji', 'A 👩‍👧 walks 😀 home.', 'walks 😀', 'runs', 'A 👩‍👧 runs home.'],
    ['Windows line ends', 'One\r\n\r\nTwo words\r\nhere.', 'Two', 'Three', 'One\r\n\r\nThree words\r\nhere.'],
    ['signs that Markdown reads', 'It is good.', 'good', '*so* good', 'It is \\*so\\* good.'],
    ['a quote over two lines', '> One thing\n> and another', 'thing\nand', 'or', '> One or another'],
    ['two paragraphs made one', 'One.\n\nTwo.', 'One.\nTwo', 'Both', 'Both.'],
  ])('replaces %s', (_what, markdown, passage, words, expected) => {
    expect(apply(markdown, passage, words)).toBe(expected);
  });

  it('gives up where no clean text would be left', () => {
    expect(apply('| a | b |\n|---|---|\n| one | two |', 'one\ntwo', 'x')).toBeNull();
    expect(apply('One.\n\nTwo.', '\nTwo', 'x')).toBeNull();
    expect(apply('One.', 'One', 'A\n\nB')).toBeNull();
    expect(applySuggestion('One.', { start: 2, end: 2 }, 'x')).toBeNull();
    expect(applySuggestion('One.', { start: 0, end: 99 }, 'x')).toBeNull();
  });

  const piece = fc.constantFrom(
    ...[
      'word',
      'two words',
      ' ',
      ' ',
      '. ',
      '\n\n',
      '\n',
      '\r\n',
      '**',
      '*',
      '`',
      '~~',
      '[a](https://a.example)',
      '- ',
    ],
    ...[
      '\n1. ',
      '\n> ',
      '\n# ',
      '&amp;',
      '&nbsp;',
      '\\*',
      '|',
      '\n|a|b|\n|-|-|\n|',
      '\n```\n',
      '😀',
      'é',
      '<',
      '- [x] ',
    ],
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(''));
  const words = fc.oneof(
    fc.constantFrom('x', 'other words', '*', '1. x', '# y', '&amp;', '', '`'),
    fc.string({ maxLength: 8 }),
  );

  it('never gives anything but the old words with the passage replaced, and mostly gives something', () => {
    let given = 0;
    let asked = 0;
    fc.assert(
      fc.property(text, words, fc.nat(), fc.nat(), (markdown, replacement, one, other) => {
        const before = plainText(markdown);
        if (before === '') return;
        const start = one % before.length;
        const end = start + 1 + (other % (before.length - start));
        const made = applySuggestion(markdown, { start, end }, replacement);
        asked += 1;
        if (made === null) return;
        given += 1;
        expect(plainText(made)).toBe(
          before.slice(0, start) + replacement.toWellFormed().replace(/\r\n?/g, '\n') + before.slice(end),
        );
      }),
      { seed: 5, numRuns: 500 },
    );
    expect(given / asked).toBeGreaterThan(0.4);
  });

  it('always replaces one word of ordinary prose', () => {
    const prose =
      'I would **first** ask what the *list* is for.\n\n- Count what was opened\n- Say `why`\n\n> Then decide & go.\n';
    const plain = plainText(prose);
    for (const { index, 0: word } of plain.matchAll(/\w+/g)) {
      const made = applySuggestion(prose, { start: index, end: index + word.length }, 'other');
      expect(made && plainText(made), word).toBe(`${plain.slice(0, index)}other${plain.slice(index + word.length)}`);
    }
  });
});
