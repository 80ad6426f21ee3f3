/** The query with its unknown words put right. */
export function correctQuery(q: string, words: string[], corrections: { place: number; word: string }[]): string {
  let right = q;
  for (const { place, word } of corrections) {
    const typed = words[place]!;
    right = right.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${typed.replace(/[+#]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu'),
      word,
    );
  }
  return right;
}

/** What was typed as titles are compared with it: its words, those that nobody wrote put right; null without any. */
export function asTitle(words: string[], corrections: { place: number; word: string }[]): string | null {
  const right = new Map(corrections.map(({ place, word }) => [place, word]));
  return words.map((word, place) => right.get(place) ?? word).join(' ') || null;
}
