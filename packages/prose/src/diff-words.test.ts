import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words.ts';

const joined = (before: string, after: string, leftOut: string) =>
  diffWords(before, after)
    .filter(({ kind }) => kind !== leftOut)
    .map(({ text }) => text)
    .join('');

const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('comparing two versions word by word', () => {
  it('marks the words that changed and nothing else', () => {
    expect(shown('I led a team of five people.', 'I led a small team of 6 people, twice.')).toBe(
      'I led a {+small +}team of [-five-]{+6+} people{+, twice+}.',
    );
  });

  it('keeps white space and line ends as they are', () => {
    expect(shown('a  b\r\nc', 'a b\nc')).toBe('a [- -]b[-\r-]\nc');
  });

  it('takes words as people write them', () => {
    expect(shown('naïve café', 'naive café')).toBe('[-naïve-]{+naive+} café');
    expect(shown('我喜欢茶', '我喜欢咖啡')).toBe('我喜欢[-茶-]{+咖啡+}');
    expect(shown("I don't 👩‍👧", "I won't 👩‍👧")).toBe("I [-don't-]{+won't+} 👩‍👧");
  });

  it('shows a rewritten stretch as one change, not as confetti', () => {
    expect(
      shown(
        'Start. Revenue fell for a year in Spain because of churn. End.',
        'Start. Many customers asked a lot about our roadmap. End.',
      ),
    ).toBe(
      'Start. [-Revenue fell for a year in Spain because of churn-]{+Many customers asked a lot about our roadmap+}. End.',
    );
  });

  it('gives back both versions exactly, with alternating kinds', () => {
    const word = fc.constantFrom(
      'a',
      'b',
      'c',
      'the',
      'goal',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '.',
      ',',
      '. ',
      'é',
      'e\u0301',
      '中',
      '😀',
      '\ud800',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(joined(before, after, 'added')).toBe(before);
        expect(joined(before, after, 'removed')).toBe(after);
        const kinds = diffWords(before, after).map(({ kind }) => kind);
        expect(kinds.some((kind, index) => kind === kinds[index - 1])).toBe(false);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it('takes bounded time on texts of 30,000 characters', () => {
    const noise = (seed: number) =>
      Array.from({ length: 10_000 }, (_, n) => ((n * seed * 7919) % 997).toString(36))
        .join(' ')
        .slice(0, 30_000);
    const pairs = [
      [noise(3), noise(7)],
      ['a '.repeat(15_000), 'b '.repeat(15_000)],
      ['a b '.repeat(7500), 'b a c '.repeat(5000)],
      ['.'.repeat(30_000), '.a'.repeat(15_000)],
      ['a b c d.'.repeat(3750), 'a b d c.'.repeat(3750)],
    ] as const;
    for (const [before, after] of pairs) {
      const started = performance.now();
      expect(joined(before, after, 'added')).toBe(before);
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });
});
