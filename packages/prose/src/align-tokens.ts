/** How many edits are followed from each end before a region counts as rewritten and is cut at the furthest point reached. */
const MOST_EDITS = 600;

// Reused from call to call: nothing in them outlives a call, and a comparison makes hundreds.
const forward = new Int32Array(2 * MOST_EDITS + 7);
const backward = new Int32Array(2 * MOST_EDITS + 7);

interface Region {
  aLow: number;
  aHigh: number;
  bLow: number;
  bHigh: number;
}

/** Gives every distinct token of two sequences a number, for `alignTokens`. */
export function numberTokens(a: readonly string[], b: readonly string[]): [Int32Array, Int32Array] {
  const ids = new Map<string, number>();
  const numbered = (tokens: readonly string[]) => {
    const numbers = new Int32Array(tokens.length);
    for (let index = 0; index < tokens.length; index += 1) {
      let id = ids.get(tokens[index]!);
      if (id === undefined) {
        id = ids.size;
        ids.set(tokens[index]!, id);
      }
      numbers[index] = id;
    }
    return numbers;
  };
  return [numbered(a), numbered(b)];
}

/**
 * Aligns two sequences of numbered tokens: gives, for each token of `x`, the index of its partner in `y` or -1. Partners
 * are equal and in rising order.
 *
 * Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the linear-space form, with the cut-off of GNU diff:
 * a region that differs by more than 1,200 edits is cut where the search got furthest, so time stays below about
 * (tokens × 600) and the result is then not the shortest.
 */
export function alignTokens(x: Int32Array, y: Int32Array): Int32Array {
  const partners = new Int32Array(x.length).fill(-1);
  const todo: Region[] = [{ aLow: 0, aHigh: x.length, bLow: 0, bHigh: y.length }];
  for (let region = todo.pop(); region; region = todo.pop()) {
    let { aLow, aHigh, bLow, bHigh } = region;
    while (aLow < aHigh && bLow < bHigh && x[aLow] === y[bLow]) partners[aLow++] = bLow++;
    while (aLow < aHigh && bLow < bHigh && x[aHigh - 1] === y[bHigh - 1]) partners[--aHigh] = --bHigh;
    if (aLow === aHigh || bLow === bHigh) continue;

    const [atA, atB] = middle(x, y, { aLow, aHigh, bLow, bHigh });
    if ((atA === aLow && atB === bLow) || (atA === aHigh && atB === bHigh)) continue;
    todo.push({ aLow, aHigh: atA, bLow, bHigh: atB }, { aLow: atA, aHigh, bLow: atB, bHigh });
  }
  return partners;
}

/** A point that a shortest path through the region crosses (or, past the cut-off, the furthest one reached). */
function middle(x: Int32Array, y: Int32Array, region: Region) {
  const { aLow, aHigh, bLow, bHigh } = region;
  const n = aHigh - aLow;
  const m = bHigh - bLow;
  const delta = n - m;
  const odd = (delta & 1) === 1 || (delta & 1) === -1;
  const most = Math.min(Math.ceil((n + m) / 2), MOST_EDITS);
  const zero = forward.length >> 1;
  forward[zero + 1] = 0;
  backward[zero + 1] = 0;

  for (let d = 0; d <= most; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && forward[zero + k - 1]! < forward[zero + k + 1]!);
      let i = down ? forward[zero + k + 1]! : forward[zero + k - 1]! + 1;
      let j = i - k;
      while (i < n && j < m && i >= 0 && j >= 0 && x[aLow + i] === y[bLow + j]) {
        i += 1;
        j += 1;
      }
      forward[zero + k] = i;
      const mirrored = delta - k;
      if (odd && mirrored >= -(d - 1) && mirrored <= d - 1 && i + backward[zero + mirrored]! >= n && i <= n && j <= m)
        return [aLow + i, bLow + j] as const;
    }
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && backward[zero + k - 1]! < backward[zero + k + 1]!);
      let i = down ? backward[zero + k + 1]! : backward[zero + k - 1]! + 1;
      let j = i - k;
      while (i < n && j < m && i >= 0 && j >= 0 && x[aHigh - 1 - i] === y[bHigh - 1 - j]) {
        i += 1;
        j += 1;
      }
      backward[zero + k] = i;
      const mirrored = delta - k;
      if (!odd && mirrored >= -d && mirrored <= d && i + forward[zero + mirrored]! >= n && i <= n && j <= m)
        return [aHigh - i, bHigh - j] as const;
    }
  }
  return furthest(region, zero, most);
}

function furthest({ aLow, aHigh, bLow, bHigh }: Region, zero: number, most: number) {
  let best = [aLow, bLow] as const;
  for (let k = -most; k <= most; k += 2) {
    const i = Math.min(forward[zero + k]!, aHigh - aLow);
    const j = i - k;
    if (j < 0 || j > bHigh - bLow) continue;
    if (i + j > best[0] - aLow + best[1] - bLow) best = [aLow + i, bLow + j];
  }
  return best;
}
