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
  if (!uncommon.test(text)) cutCommon(text, 0, tokens);
  else {
    let start = 0;
    for (const part of text.split(beforeLine)) {
      if (uncommon.test(part)) cutAny(part, start, tokens);
      else cutCommon(part, start, tokens);
      start += part.length;
    }
  }
  return tokens;
}

const OTHER = 0;
const MARK = 1;
const SPACE = 2;
const LETTER = 3;
const kinds: Token['kind'][] = ['mark', 'mark', 'space', 'word'];

/** The signs that need no properties of Unicode to be told apart: the first and last of each range, in UTF-16 units. */
const common = {
  letters: ['AZ', 'az', '09', '__', 'ªª', '²³', 'µµ', '¹º', '¼¾', 'ÀÖ', 'Øö', 'øˁ', 'ˆˑ', 'ˠˤ', 'Ѐҁ', 'Ҋԯ'],
  marks: [
    ...['!/', ':@', '[^', '``', '{~', '¡©', '«±', '´´', '¶¸', '»»', '¿¿', '××', '÷÷', '\u2010\u2027', '\u2030\u205e'],
    ...['\u20a0\u20c0', '\u2190\u245f', '\u2500\u2775', '\u2794\u2bff'],
  ],
  spaces: ['\t\r', '  ', '\u00a0\u00a0'],
};
const escaped = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;
const classOf = (ranges: readonly string[]) =>
  ranges.map((range) => `${escaped(range.charCodeAt(0))}-${escaped(range.charCodeAt(1))}`).join('');
const [someLetters, someMarks, someSpaces] = [common.letters, common.marks, common.spaces].map(classOf);
const kindOfUnit = new Uint8Array(0x2c00);
for (const [kind, ranges] of [
  [MARK, common.marks],
  [SPACE, common.spaces],
  [LETTER, common.letters],
] as const)
  for (const range of ranges) kindOfUnit.fill(kind, range.charCodeAt(0), range.charCodeAt(1) + 1);

const uncommon = new RegExp(`[^${someLetters}${someMarks}${someSpaces}]`);
/** Where a line begins with a common sign: no token reaches over it. */
const beforeLine = new RegExp(`(?<=\\n)(?=[${someLetters}${someMarks}])`);
const commonPieces = new RegExp(`[${someLetters}]+(?:['’][${someLetters}]+)*|[${someSpaces}]+|[^]`, 'g');

/** Common signs alone need no properties of Unicode: one simple expression finds all tokens without coming back between. */
function cutCommon(text: string, offset: number, tokens: Token[]): void {
  const parts = text.match(commonPieces);
  if (!parts) return;
  let start = offset;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!;
    const end = start + part.length;
    tokens.push({ text: part, start, end, kind: kinds[plainKind(part.charCodeAt(0))]! });
    start = end;
  }
}

function cutAny(text: string, offset: number, tokens: Token[]): void {
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
    tokens.push({ text: text.slice(start, end), start: offset + start, end: offset + end, kind });
    start = end;
  }
}

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

function plainKind(unit: number): number {
  return kindOfUnit[unit] ?? OTHER;
}

/** The words alone, in order. */
export function wordsOf(text: string): string[] {
  return tokenise(text).flatMap((token) => (token.kind === 'word' ? [token.text] : []));
}
