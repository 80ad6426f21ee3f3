import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

describe('an excerpt', () => {
  it('is one line of the words below the headings', () => {
    expect(excerpt('# Goal\n\nGrow **weekly**\nusers.\n\n- one\n- two\n\n```\ncode\n```')).toBe(
      'Grow weekly users. one two',
    );
  });

  it('takes headings and code where there is nothing else', () => {
    expect(excerpt('# Goal\n\n```\nlet a\n```')).toBe('Goal let a');
    expect(excerpt('')).toBe('');
  });

  it('is cut between words', () => {
    expect(excerpt('One two, three four', 12)).toBe('One two…');
    expect(excerpt('One two, three four', 19)).toBe('One two, three four');
  });

  it('is cut inside a word that fills the line, but never inside a character', () => {
    expect(excerpt(`${'中'.repeat(20)}`, 6)).toBe('中中中中中…');
    expect(excerpt('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 14)).toBe('👩‍👩‍👧…');
  });

  it('is never longer than asked, nor more than one line', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 80 }), (markdown, most) => {
        const line = excerpt(markdown, most);
        return line.length <= most && !/[\n\r\t]|\s\s/.test(line) && line.isWellFormed();
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
