const day = 86_400_000;
const months = { month: 'long' } as const;

/** "2 hours ago", "yesterday", "4 days ago", "12 September", "March 2025". `dayOnly` says no hour: "today". */
export function ago(iso: string, { now = new Date(), dayOnly = false } = {}): string {
  const then = new Date(iso);
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  const days = Math.round((startOfDay(now) - startOfDay(then)) / day);
  if (days <= 0 || (days === 1 && !dayOnly && minutes < 12 * 60)) {
    if (dayOnly) return 'today';
    if (minutes < 2) return 'just now';
    if (minutes < 60) return `${minutes} minutes ago`;
    const hours = Math.floor(minutes / 60);
    return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
  }
  if (days === 1) return 'yesterday';
  if (days < 7) return `${days} days ago`;
  const sameYear = then.getFullYear() === now.getFullYear();
  return then.toLocaleDateString('en-GB', sameYear ? { day: 'numeric', ...months } : { ...months, year: 'numeric' });
}

/** The month of a report: "September", with its year where that is not this one. */
export function monthOf(iso: string, now = new Date()): string {
  const then = new Date(iso);
  const sameYear = then.getUTCFullYear() === now.getUTCFullYear();
  return then.toLocaleDateString('en-GB', { ...months, ...(!sameYear && { year: 'numeric' }), timeZone: 'UTC' });
}

/** A month as the API writes it, in a table or at an axis: "Sep 2026". */
export const shortMonth = (month: string): string =>
  new Date(`${month}-01`).toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The last twelve months as the API writes them, this one first. */
export function recentMonths(now = new Date()): { value: string; label: string }[] {
  return Array.from({ length: 12 }, (_, back) => {
    const date = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 1));
    return {
      value: date.toISOString().slice(0, 7),
      label: date.toLocaleDateString('en-GB', { ...months, year: 'numeric', timeZone: 'UTC' }),
    };
  });
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** A day in words, such as 5 October. */
export const dayOf = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(new Date(iso));
