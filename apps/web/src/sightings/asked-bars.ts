import type { AskedMonths } from '@debrief/contract';

/** A span of months as it is drawn: where it begins, how many months of it are in the picture, and how many people a month. */
export interface Bar extends AskedMonths {
  start: number;
  months: number;
  aMonth: number;
}

const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/**
 * The spans that reach into the last twelve months, or the last twenty-four where something is older, oldest first. Nothing before there are two: one
 * alone says no more than the sentence above it.
 */
export function askedBars(
  spans: AskedMonths[],
  now = new Date(),
): { bars: Bar[]; window: number; first: string } | null {
  const last = now.getUTCFullYear() * 12 + now.getUTCMonth();
  const near = spans.filter(({ to }) => number(to) > last - 24 && number(to) <= last);
  if (near.length < 2) return null;
  const window = near.some(({ from }) => number(from) <= last - 12) ? 24 : 12;
  const first = last - window + 1;
  const bars = near.map(({ from, to, members }) => {
    const start = Math.max(0, number(from) - first);
    return {
      ...{ from, to, members, start },
      months: number(to) - first - start + 1,
      aMonth: members / (number(to) - number(from) + 1),
    };
  });
  const month = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`;
  return { bars: bars.reverse(), window, first: month };
}
