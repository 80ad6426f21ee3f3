/** A piece of text: a word, a single mark or sign, or a run of white space. */
export interface Token {
  text: string;
  start: number;
  end: number;
  kind: 'word' | 'mark' | 'space';
}

// Scripts written without spaces are taken character by character, or a whole clause would count as one word.
const unspaced = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const letters = `(?:(?:[A-Za-z0-9_]+|(?![${unspaced}])[\\p{L}\\p{N}])\\p{M}*)+`;
const word = `${letters}(?:['’]${letters})*`;
const emoji = '\\p{RI}\\p{RI}|\\p{ExtPict}[\\uFE0F\\p{EMod}]*(?:\\u200D\\p{ExtPict}[\\uFE0F\\p{EMod}]*)*';
const piece = new RegExp(`(?:${word}|[${unspaced}]\\p{M}*)|\\s+|(?:${emoji}|[^])\\p{M}*`, 'uy');
const startsWord = /^[\p{L}\p{N}_]/u;
const startsSpace = /^\s/;

/**
 * Cuts a text into words, marks and white space that joined give it back exactly. Offsets are UTF-16 units. Combining
 * accents stay with their letter, so the same word typed in NFC or NFD is one token; emoji stay whole.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    let end = endOfPlainToken(text, start);
    let kind: Token['kind'];
    if (end > 0) kind = kinds[plainKind(text.charCodeAt(start))]!;
    else {
      piece.lastIndex = start;
      piece.test(text);
      end = piece.lastIndex;
      const part = text.slice(start, end);
      kind = startsWord.test(part) ? 'word' : startsSpace.test(part) ? 'space' : 'mark';
    }
    tokens.push({ text: text.slice(start, end), start, end, kind });
    start = end;
  }
  return tokens;
}

const OTHER = 0;
const MARK = 1;
const SPACE = 2;
const LETTER = 3;
const kinds: Token['kind'][] = ['mark', 'mark', 'space', 'word'];

/**
 * Where the token at `start` ends if it and the sign after it are of the common ones, so that no regular expression is
 * needed (compiling these takes longer than a whole text does without them); else -1.
 */
function endOfPlainToken(text: string, start: number): number {
  const kind = plainKind(text.charCodeAt(start));
  let end = start + 1;
  if (kind === SPACE) while (plainKind(text.charCodeAt(end)) === SPACE) end += 1;
  else if (kind === LETTER) {
    for (;;) {
      while (plainKind(text.charCodeAt(end)) === LETTER) end += 1;
      if (!isApostrophe(text.charCodeAt(end)) || end + 1 >= text.length) break;
      const after = plainKind(text.charCodeAt(end + 1));
      if (after === OTHER) return -1;
      if (after !== LETTER) break;
      end += 2;
    }
  }
  // What is not of the common signs may be an accent of any token.
  return kind === OTHER || (end < text.length && plainKind(text.charCodeAt(end)) === OTHER) ? -1 : end;
}

const isApostrophe = (unit: number) => unit === 39 || unit === 0x2019;

/** ASCII, the letters of Latin-1 and Latin Extended, dashes and typographic quotes. */
function plainKind(unit: number): number {
  if (unit < 128) {
    if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95)
      return LETTER;
    if (unit === 32 || (unit >= 9 && unit <= 13)) return SPACE;
    return unit > 32 && unit < 127 ? MARK : OTHER;
  }
  if (unit >= 0xc0 && unit < 0x250 && unit !== 0xd7 && unit !== 0xf7) return LETTER;
  return (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x2030 && unit <= 0x203a) ? MARK : OTHER;
}

/** The words alone, in order. */
export function wordsOf(text: string): string[] {
  return tokenise(text).flatMap((token) => (token.kind === 'word' ? [token.text] : []));
}
