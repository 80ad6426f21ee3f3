import { plainKey } from '../platform/slug.ts';

/** A longer one is no word of a language; it is found by its beginning. */
const longest = 40;

/**
 * The words of a text as search compares them, in order: small letters and digits without accents, and `+` or `#` where a name ends in it
 * (c++, c#). An apostrophe joins ("what's" is `whats`), everything else parts.
 */
export const wordsOf = (text: string): string[] =>
  (
    plainKey(text)
      .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
      .match(/[\p{L}\p{N}]+[+#]{0,2}/gu) ?? []
  ).map((word) => word.slice(0, longest));
