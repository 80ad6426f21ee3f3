import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchor, placeAnchor } from './anchor.ts';
import { plainText } from './plain-text.ts';

const starts = ['I would ask', 'We then count', 'First I look at', 'Next they compare', 'I would rather cut'];
const ends = ['and say why.', 'before we build.', 'once a week.', 'with a friend 😀.', 'for the café near us.'];
/** Sentences no two of which are alike, in paragraphs, and where in them a quote stands. */
const texts = fc
  .record({
    numbers: fc.uniqueArray(fc.integer({ min: 10, max: 999 }), { minLength: 8, maxLength: 16 }),
    breaks: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
    at: fc.nat(),
    salt: fc.nat(),
  })
  .map(({ numbers, breaks, at, salt }) => {
    const named = (n: number) => `${(n * 7919).toString(36)} ${(n * 104_729).toString(36)}`;
    const sentences = numbers.map(
      (n, i) => `${starts[(n + salt) % 5]} part ${n} of ${named(n)} ${ends[(n * 7 + i) % 5]}`,
    );
    return { sentences, breaks, at: at % sentences.length };
  });
type Text = { sentences: string[]; breaks: boolean[] };

const written = ({ sentences, breaks }: Text) =>
  sentences.map((sentence, i) => (i === 0 ? '' : breaks[i] ? '\n\n' : ' ') + sentence).join('');

/** Where a quote of the old text is placed in the new one: its status, and its words there. */
function placed(before: string, after: string, quote: string, from = 0) {
  const [oldText, newText] = [plainText(before), plainText(after)];
  const start = oldText.indexOf(quote, from);
  const place = placeAnchor(createAnchor(oldText, { start, end: start + quote.length }), newText, { oldText });
  return { status: place.status, start: place.start, words: newText.slice(place.start ?? 0, place.end ?? 0), newText };
}
const fresh = 'Somebody new wrote this line, which nothing here is like.';
const property = (check: (text: ReturnType<typeof texts.generate>['value']) => void) =>
  fc.assert(fc.property(texts, check), { seed: 7, numRuns: 300 });

/** Counts what was found, so that no property holds only because all is given up. */
function tally() {
  let [all, found] = [0, 0];
  return {
    note: (status: string) => {
      all += 1;
      if (status !== 'gone') found += 1;
    },
    found: () => found / all,
  };
}

describe('an anchor after an edit elsewhere', () => {
  it('is kept on the very words when sentences are written before and after', () => {
    property(({ at, ...text }) => {
      const quote = text.sentences[at]!;
      const after = `${fresh}\n\n${written(text)}\n\n${fresh}`;
      expect(placed(written(text), after, quote)).toMatchObject({ status: 'kept', words: quote });
    });
  });

  it('is on a single word as surely as on a sentence', () => {
    property(({ at, ...text }) => {
      const word = /\d+/.exec(text.sentences[at]!)![0];
      const result = placed(written(text), `${fresh} ${written(text)}`, word);
      expect(result).toMatchObject({ status: 'kept', words: word });
    });
  });

  it('holds a quote that runs over a paragraph’s end', () => {
    property(({ sentences, at }) => {
      const text = { sentences, breaks: sentences.map(() => true) };
      const next = Math.min(at, sentences.length - 2);
      const quote = `${sentences[next]!.slice(10)}\n${sentences[next + 1]!.slice(0, 14).trimEnd()}`;
      const result = placed(written(text), `${fresh}\n\n${written(text)}`, quote);
      expect(result).toMatchObject({ status: 'kept', words: quote });
    });
  });

  it('is not moved by Markdown put inside it, nor by another kind of line end', () => {
    property(({ at, ...text }) => {
      const quote = text.sentences[at]!;
      const [first, second, ...rest] = quote.split(' ');
      const bold = written({ ...text, sentences: text.sentences.with(at, `${first} **${second}** ${rest.join(' ')}`) });
      expect(placed(written(text), bold, quote)).toMatchObject({ status: 'kept', words: quote });
      expect(placed(written(text), written(text).replaceAll('\n', '\r\n'), quote)).toMatchObject({
        status: 'kept',
        words: quote,
      });
    });
  });

  it('is on the same words however their accents are encoded', () => {
    property(({ at, ...text }) => {
      const quote = text.sentences[at]!;
      const result = placed(written(text), `${fresh} ${written(text)}`.normalize('NFD'), quote);
      expect(result.status).not.toBe('gone');
      expect(result.words.normalize('NFC')).toBe(quote);
    });
  });

  it('is on the right one of two sentences that are alike, or now and then gone', () => {
    const seen = tally();
    property(({ sentences, breaks, at }) => {
      const quote = sentences[at]!;
      const doubled = written({ sentences: [...sentences, quote, 'That was all.'], breaks });
      const second = plainText(doubled).lastIndexOf(quote);
      const { newText, start, status } = placed(doubled, `${fresh}\n\n${doubled}`, quote, second);
      seen.note(status);
      if (status !== 'gone') expect(start).toBe(newText.lastIndexOf(quote));
    });
    expect(seen.found()).toBeGreaterThan(0.95);
  });

  it('goes with its section when two change places, or is now and then gone', () => {
    const seen = tally();
    property(({ sentences, at }) => {
      const half = Math.floor(sentences.length / 2);
      const [one, other] = [sentences.slice(0, half).join(' '), sentences.slice(half).join(' ')];
      const quote = sentences[at]!;
      const { status, words } = placed(`${one}\n\n${other}`, `${other}\n\n${one}`, quote);
      seen.note(status);
      if (status !== 'gone') expect(words).toBe(quote);
    });
    expect(seen.found()).toBeGreaterThan(0.95);
  });

  it('is nowhere else when its sentence was taken out', () => {
    property(({ sentences, breaks, at }) => {
      const left = sentences.filter((_, i) => i !== at);
      const { status, words } = placed(
        written({ sentences, breaks }),
        written({ sentences: left, breaks }),
        sentences[at]!,
      );
      if (status !== 'gone') expect(left).not.toContain(words);
    });
  });
});
