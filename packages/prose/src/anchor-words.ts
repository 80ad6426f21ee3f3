import { type Token, tokenise } from './words.ts';

/** A word, a mark or a line end of a text, with the key under which it counts as the same one in another version. */
export interface AnchorWord extends Token {
  key: string;
  /** How much of the meaning it carries: a word's length, capped; marks and line ends little. */
  weight: number;
}

const folds: Record<string, string> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '\u00ad': '' };

/** One key for what looks the same: NFC and NFD, straight and typographic quotes, all dashes. */
function foldKey(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.normalize('NFC').replace(/[’‘“”–—\u00ad]/g, (sign) => folds[sign] ?? sign);
}

/** The words and marks of a text without its spaces; a run of white space with a line end in it counts as one `\n`. */
export function anchorWords(text: string): AnchorWord[] {
  const words: AnchorWord[] = [];
  const keys = new Map<string, string>();
  const keyOf = (part: string) => {
    let key = keys.get(part);
    if (key === undefined) {
      key = foldKey(part);
      keys.set(part, key);
    }
    return key;
  };
  for (const { text: part, start, end, kind } of tokenise(text)) {
    if (kind !== 'space') {
      const weight = kind === 'word' ? Math.min(8, 1 + part.length) : 0.25;
      words.push({ text: part, start, end, kind, key: keyOf(part), weight });
    } else if (part !== ' ' && /[\n\r]/.test(part)) words.push({ text: part, start, end, kind, key: '\n', weight: 0 });
  }
  return words;
}
