/** Cases that ended, or still went on, after so many minutes. */
export interface WaitsAfter {
  minutes: number;
  /** Help came then. */
  helped: number;
  /** They have waited that long and go on waiting. */
  waiting: number;
}

/**
 * After how many minutes this share (above 0, up to 1) of all were helped, by the product-limit estimate of Kaplan
 * and Meier (1958), so that those who still wait count for as long as they have. Where so many were not helped yet, the
 * longest wait there is, as at least that. `waits` is in the order of minutes and not empty.
 */
export function minutesUntil(share: number, waits: readonly WaitsAfter[]): { minutes: number; atLeast: boolean } {
  let atRisk = waits.reduce((sum, { helped, waiting }) => sum + helped + waiting, 0);
  let unhelped = 1;
  for (const { minutes, helped, waiting } of waits) {
    unhelped *= 1 - helped / atRisk;
    // A product of fractions may end a hair above what it is.
    if (unhelped <= 1 - share + 1e-9) return { minutes, atLeast: false };
    atRisk -= helped + waiting;
  }
  return { minutes: waits.at(-1)?.minutes ?? 0, atLeast: true };
}
