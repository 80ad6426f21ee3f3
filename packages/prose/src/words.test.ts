import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './words.ts';

const signs = ['a', 'Z', '9', '_', ' ', '\n', '\t', "'", '’', '“', '…', '–', '.', '!', '#', 'é', 'ß', 'ǆ', '×', '÷'];
const rare = [
  '\u0301',
  '\u0903',
  '\u00a0',
  '\u2009',
  '漢',
  'ひ',
  'ไ',
  'д',
  '٣',
  '👍',
  '👩‍👩‍👧',
  '🇫🇷',
  '\ufe0f',
  '\u200d',
  '‼',
  '©',
  '\ud83d',
];
const anyText = fc.array(fc.constantFrom(...signs, ...rare), { maxLength: 40 }).map((parts) => parts.join(''));

describe('words of a text', () => {
  it('joined give it back, whatever is in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = tokenise(text).map((token) => token.text);
        expect(parts.join('')).toBe(text);
      }),
    );
  });

  it('are the same for the common signs, which take a short way, as for a text with a rare one behind each', () => {
    // A zero-width non-joiner belongs to no token, and sends whatever stands before it the long way.
    const rareSign = '\u200c';
    const plain = fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(plain, (text) => {
        for (const { text: word, kind } of tokenise(text)) {
          const [alone] = tokenise(`${word}${rareSign}`);
          expect(alone).toEqual({ text: word, start: 0, end: word.length, kind });
        }
      }),
    );
  });

  it('are of the same kind for every sign that takes the short way as by what Unicode says of it', () => {
    for (let unit = 0; unit < 0xd800; unit += 1) {
      const sign = String.fromCharCode(unit);
      const kind = /^[\p{L}\p{N}_]/u.test(sign) ? 'word' : /^\s/.test(sign) ? 'space' : 'mark';
      expect(tokenise(`a ${sign} z`).find(({ text }) => text.includes(sign))?.kind).toBe(kind);
    }
  });

  it('are the same however the text is cut into lines', () => {
    // Lines of common signs take the short way by themselves; without line ends a rare sign sends the whole the long way.
    const places = (text: string) => tokenise(text).map(({ start, end, kind }) => [start, end, kind]);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(places(text)).toEqual(places(text.replaceAll('\n', ' ')));
      }),
    );
  });

  it('keep an accent with its letter, an emoji whole and an apostrophe within a word', () => {
    const words = (text: string) => tokenise(text).flatMap(({ kind, text: word }) => (kind === 'space' ? [] : [word]));
    expect(words("don’t can't ’tis o' clock")).toEqual(['don’t', "can't", '’', 'tis', 'o', "'", 'clock']);
    expect(words('cafe\u0301 café, 👩‍👩‍👧!')).toEqual(['cafe\u0301', 'café', ',', '👩‍👩‍👧', '!']);
    expect(words('日本 naïve')).toEqual(['日', '本', 'naïve']);
  });
});
