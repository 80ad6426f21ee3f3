import { randomFrom } from '../speed/words.mjs';

/**
 * What people type, the same for the same seed: one to six words of some question's title, in their order; one query in five has a typing
 * error, one in ten a rare word, one in ten a company.
 *
 * @param {string[]} titles
 */
export function queryLog(titles, { seed, count, rare }) {
  const random = randomFrom(seed);
  const whole = (below) => Math.floor(random() * below);
  return Array.from({ length: count }, () => {
    const words = titles[whole(titles.length)].split(' ');
    const length = Math.min(words.length, [1, 2, 2, 3, 3, 3, 4, 4, 5, 6][whole(10)]);
    const from = whole(words.length - length + 1);
    const typed = words.slice(from, from + length);
    if (random() < 0.2) {
      const longest = typed.reduce((one, word, at) => (word.length > typed[one].length ? at : one), 0);
      typed[longest] = misspelt(typed[longest], whole);
    }
    if (random() < 0.1) typed[whole(typed.length)] = rare(random);
    if (random() < 0.1) typed.unshift('company', `${1 + whole(200)}`);
    return typed.join(' ');
  });
}

/** A letter left out, doubled, changed, or two exchanged. */
function misspelt(word, whole) {
  if (word.length < 4) return word;
  const at = 1 + whole(word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1] ?? '', word.slice(at + 2)];
  return [
    before + next + after,
    before + letter + letter + next + after,
    `${before}${'etaoin'[whole(6)]}${next}${after}`,
    before + next + letter + after,
  ][whole(4)];
}

/** The same query as it grows under the fingers, from its second letter on. */
export const asTyped = (query) => Array.from({ length: query.length - 1 }, (_, n) => query.slice(0, n + 2));
