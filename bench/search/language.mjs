import { randomFrom } from '../speed/words.mjs';

const heads = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t th tr v w z'.split(' ');
const hearts = 'a ai e ea i o oa u ou y'.split(' ');
const tails = ' b ck d g l ll m n nd ng nt p r rd rk rn s sh st t th x'.split(' ');
const little =
  'the of to a and in is how would you what for do your we with that it on this an are be as at by or if why when'.split(
    ' ',
  );
/** Words that most questions of such a forum are made of. */
const usual =
  'product metrics measure improve design success user users launch feature team decide explain time data estimate market goal strategy price company customer problem growth app build market'.split(
    ' ',
  );

/**
 * A made-up language for benches, the same for the same seed: little words, usual ones, and `size` more whose frequency falls as 1/rank
 * (Zipf 1949), as in any language. `word(random)` gives one as often as it occurs, `rare(random)` one of the rarer half.
 */
export function language(seed, size = 30_000) {
  const random = randomFrom(seed);
  const one = (list, by = random) => list[Math.floor(by() * list.length)];
  const made = new Set();
  while (made.size < size) {
    let word = '';
    for (let n = 2 + Math.floor(random() * 2); n > 0; n--)
      word += one(heads) + one(hearts) + (n === 1 || random() < 0.3 ? one(tails) : '');
    made.add(word);
  }
  const words = [...usual, ...made];
  const sums = [];
  words.reduce((sum, _, i) => (sums[i] = sum + 1 / (i + 8)), 0);
  const total = sums.at(-1);
  const word = (by) => {
    const at = by() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < at) low = middle + 1;
      else high = middle;
    }
    return words[low];
  };
  const text = (by, count) => Array.from({ length: count }, () => (by() < 0.42 ? one(little, by) : word(by))).join(' ');
  return {
    word,
    text,
    rare: (by) => words[Math.floor(words.length * (0.3 + 0.6 * by()))],
    little: (by) => one(little, by),
  };
}
