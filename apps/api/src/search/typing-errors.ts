/**
 * How many typing errors lie between two words: a letter too many, missing, another, or two neighbours exchanged (the optimal string
 * alignment distance; Boytsov 2011, Indexing methods for approximate dictionary searching, §2.1). Stops counting above `most`.
 */
export function typingErrors(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [twoAbove, above]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(above![j]! + 1, row[j - 1]! + 1, above![j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j]!, twoAbove![j - 2]! + 1);
    }
    [twoAbove, above] = [above, row];
  }
  return above![other.length]!;
}
