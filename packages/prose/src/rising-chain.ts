/** Something that stands somewhere in one text and has a place and a length in another. */
export interface Link {
  place: number;
  length: number;
  weight: number;
}

/**
 * Of links given in the order of the one text, the heaviest selection that stands in the same order in the other, without
 * overlaps. A Fenwick tree of the best chain that ends before each place makes it O(n log places).
 */
export function heaviestChain<T extends Link>(links: readonly T[], places: number): T[] {
  const best = new Int32Array(places + 1).fill(-1);
  const weights = new Float64Array(links.length);
  const before = new Int32Array(links.length).fill(-1);
  const heavier = (one: number, other: number) =>
    other < 0 || (one >= 0 && weights[one]! >= weights[other]!) ? one : other;

  let last = -1;
  links.forEach((link, index) => {
    let from = -1;
    for (let place = link.place; place > 0; place -= place & -place) from = heavier(from, best[place]!);
    before[index] = from;
    weights[index] = link.weight + (weights[from] ?? 0);
    for (let place = link.place + link.length; place <= places; place += place & -place)
      best[place] = heavier(best[place]!, index);
    last = heavier(last, index);
  });

  const chain: T[] = [];
  for (; last >= 0; last = before[last]!) chain.push(links[last]!);
  return chain.reverse();
}
