import type { CardText } from './card-text.ts';

const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

/**
 * The same card without what the typeface cannot draw. A title that loses more than half of its letters says nothing: other
 * words stand for it.
 */
export function withoutMissing(text: CardText, missing: string[]): CardText {
  const unknown = new Set(missing.flatMap((some) => [...some]));
  const strip = (some: string) =>
    [...some]
      .filter((character) => !unknown.has(character))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  const kept = (some: string) => {
    const left = strip(some);
    return left && letters(left) * 2 >= letters(some) ? left : undefined;
  };
  return {
    ...text,
    above: strip(text.above),
    title: kept(text.title) ?? strip(text.otherwise),
    below: text.below && kept(text.below),
  };
}
