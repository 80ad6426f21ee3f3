/** Chance that can be repeated: every draw follows from the seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) >>> 0;
  }

  /** From 0 up to 1, never 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  uniform(from: number, to: number): number {
    return from + (to - from) * this.fraction();
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor((to - from + 1) * this.fraction());
  }

  one<T>(of: readonly T[]): T {
    return of[this.whole(0, of.length - 1)]!;
  }

  /** Box and Muller (1958). */
  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.fraction()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.fraction());
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.fraction());
  }

  /** Beta of two whole numbers: the `a`-th smallest of a + b - 1 uniform draws. */
  beta(a: number, b: number): number {
    const draws = Array.from({ length: a + b - 1 }, () => this.fraction()).sort((one, other) => one - other);
    return draws[a - 1]!;
  }

  /** A place from 0 to `places` - 1, the n-th with a weight of 1/n. */
  zipf(places: number): number {
    let total = 0;
    for (let n = 1; n <= places; n += 1) total += 1 / n;
    let left = this.fraction() * total;
    for (let n = 1; n < places; n += 1) {
      left -= 1 / n;
      if (left < 0) return n - 1;
    }
    return places - 1;
  }

  shuffled<T>(things: readonly T[]): T[] {
    const result = [...things];
    for (let n = result.length - 1; n > 0; n -= 1) {
      const other = this.whole(0, n);
      [result[n], result[other]] = [result[other]!, result[n]!];
    }
    return result;
  }
}
