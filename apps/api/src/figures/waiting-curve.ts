/** Cases that ended, or still went on, after so many minutes. */
export interface WaitsAfter {
  minutes: number;
  /** Their first word came then. */
  heard: number;
  /** They have waited that long and go on waiting. */
  waiting: number;
}

/**
 * After how many minutes this share (above 0, up to 1) of all have their first word, by the product-limit estimate of Kaplan
 * and Meier (1958), so that those who still wait count for as long as they have. Where so many have not been heard yet, the
 * longest wait there is, as at least that. `waits` is in the order of minutes and not empty.
 */
export function minutesUntil(share: number, waits: readonly WaitsAfter[]): { minutes: number; atLeast: boolean } {
  let atRisk = waits.reduce((sum, { heard, waiting }) => sum + heard + waiting, 0);
  let unheard = 1;
  for (const { minutes, heard, waiting } of waits) {
    unheard *= 1 - heard / atRisk;
    // A product of fractions may end a hair above what it is.
    if (unheard <= 1 - share + 1e-9) return { minutes, atLeast: false };
    atRisk -= heard + waiting;
  }
  return { minutes: waits.at(-1)?.minutes ?? 0, atLeast: true };
}
